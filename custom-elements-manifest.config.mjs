// The manifest of the elements (attributes, properties, events, slots, parts, tokens), for editors and Storybook.
import { readFileSync, readdirSync } from 'node:fs';

/** Tags by class name: `define/sales-x.ts` defines the element that it imports. */
const tags = new Map(
  readdirSync('src/define')
    .filter((file) => file.startsWith('sales-'))
    .flatMap((file) => {
      const className = readFileSync(`src/define/${file}`, 'utf8').match(/import\s*\{\s*(\w+)[^}]*\}\s*from\s*'\.\.\/elements\//)?.[1];
      return className ? [[className, file.replace(/\.ts$/, '')]] : [];
    }),
);

const built = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const isPublic = (item) => !item.name?.startsWith('_') && !['private', 'protected'].includes(item.privacy);

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/*/*.{layout,render,styles}.ts'],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [
    {
      name: 'as-published',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.path = built(module.path);
          for (const item of module.exports ?? []) item.declaration.module = built(item.declaration.module);
          for (const declaration of module.declarations ?? []) {
            const tag = tags.get(declaration.name);
            if (tag) Object.assign(declaration, { tagName: tag, customElement: true });
            if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          }
        }
      },
    },
  ],
};
