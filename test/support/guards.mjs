// The lint guards of the house (src/README.md), as data: `only` lists the files where the thing is at home.
// A guard names globals, syntax (ESLint selectors), imports, or checks the text of html and css templates.

/** @type {{name: string, message: string, only: string[], globals?: string[], syntax?: string[], imports?: RegExp, template?: (text: string, tag: string, file: string) => boolean}[]} */
export const guards = [
  {
    name: 'custom-elements-in-define',
    message: 'customElements only in define/: importing a class must define nothing.',
    only: ['src/define/**'],
    globals: ['customElements'],
    imports: /^lit\/decorators(\/custom-element)?\.js$/,
    importNames: ['customElement'],
  },
  {
    name: 'fetch-in-source',
    message: 'fetch only in source/: the page must be able to say what is sent where.',
    only: ['src/source/**'],
    globals: ['fetch', 'XMLHttpRequest'],
  },
  {
    name: 'indexed-db-in-cache',
    message: 'indexedDB only in cache/: nothing is stored past the scope that the host gave.',
    only: ['src/cache/**'],
    globals: ['indexedDB'],
    imports: /^idb(\/|$)/,
  },
  {
    name: 'intl-in-format',
    message: 'Intl only in format/, calendar/zone.ts and engine/collate.ts: words and numbers are formed in one place.',
    only: ['src/format/**', 'src/calendar/zone.ts', 'src/engine/collate.ts'],
    globals: ['Intl'],
    syntax: ['CallExpression[callee.property.name=/^(toLocaleString|toLocaleDateString|toLocaleTimeString|localeCompare)$/]'],
  },
  {
    name: 'clock-port',
    message: 'The time of day comes from contract/clock.ts; figures use asOf.',
    only: ['src/contract/clock.ts'],
    syntax: [
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
    ],
  },
  {
    name: 'no-style-attribute',
    message: 'No style attribute or element in a template (strict policies block it): use the cssVars directive.',
    only: [],
    imports: /^lit(-html)?\/directives\/style-map(\.js)?$/,
    syntax: ['CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]'],
    template: (text, tag) => /^(html|svg)$/.test(tag) && (/\sstyle\s*=/.test(text) || /<style[\s>]/.test(text)),
  },
  {
    name: 'no-raw-html',
    message: 'No innerHTML, unsafeHTML or unsafeSVG: text from data must stay text.',
    only: [],
    imports: /^lit(-html)?\/directives\/unsafe-(html|svg|mathml)(\.js)?$/,
    syntax: [
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
      'MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    ],
    template: (text, tag) => /^(html|svg)$/.test(tag) && /\.(innerHTML|outerHTML)\s*=/.test(text),
  },
  {
    name: 'no-bare-rem',
    message: 'No rem (the host sets its size): only max(px, rem) in tokens.styles.ts.',
    only: [],
    template: (text, tag, file) => tag === 'css' && /\drem\b/.test(withoutRemFloor(text.replace(/\/\*[^]*?\*\//g, ''), file)),
  },
  {
    name: 'd3-by-modules',
    message: 'd3 by its modules (d3-array, d3-scale …), never whole; Lit draws, so no d3-selection.',
    only: [],
    imports: /^(d3|d3-selection|d3-transition|d3\/.*)$/,
  },
  {
    name: 'no-console',
    message: 'No console: problems go into health and data issues, where a user sees them.',
    only: ['src/cli/**'],
    globals: ['console'],
  },
];

const withoutRemFloor = (text, file) =>
  file.endsWith('/tokens.styles.ts') ? text.replace(/max\(\s*[\d.]+px\s*,\s*[\d.]+rem\s*\)|max\(\s*[\d.]+rem\s*,\s*[\d.]+px\s*\)/g, '') : text;

const isType = (node) => /^TS(TypeQuery|QualifiedName|TypeReference)$/.test(node.parent?.type ?? '');

/** A guard as an ESLint rule. */
function rule({ message, globals = [], syntax = [], imports, importNames, template }) {
  return {
    meta: { type: 'problem', schema: [], messages: { guard: message } },
    create(context) {
      const report = (node) => context.report({ node, messageId: 'guard' });
      const file = context.filename.replaceAll('\\', '/');
      const visitors = {};
      const on = (selector, visit) => {
        const before = visitors[selector];
        visitors[selector] = before ? (node) => (before(node), visit(node)) : visit;
      };

      for (const selector of syntax) on(selector, report);

      if (globals.length) {
        on('Program:exit', (program) => {
          const scope = context.sourceCode.getScope(program);
          const declared = scope.variables.filter((v) => v.defs.length === 0).flatMap((v) => v.references);
          for (const { identifier } of new Set([...scope.through, ...declared])) {
            if (globals.includes(identifier.name) && !isType(identifier)) report(identifier);
          }
        });
        on(`MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^(${globals.join('|')})$/]`, report);
      }

      if (imports) {
        const named = (node) => !importNames || node.specifiers?.some((s) => importNames.includes(s.imported?.name));
        const visit = (node) => imports.test(node.source?.value ?? '') && named(node) && report(node);
        for (const type of ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']) on(type, visit);
      }

      if (template) {
        on('TaggedTemplateExpression', (node) => {
          const text = node.quasi.quasis.map((q) => q.value.raw).join('${}');
          if (template(text, node.tag.name ?? '', file)) report(node);
        });
      }
      return visitors;
    },
  };
}

/** The guards as an ESLint plugin. */
export const house = { meta: { name: 'house' }, rules: Object.fromEntries(guards.map((guard) => [guard.name, rule(guard)])) };
