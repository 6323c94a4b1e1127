interface Policy { createScriptURL(url: string): string; createHTML(html: string): string }
interface Factory { createPolicy(name: string, rules: Policy): Policy }

const KEY = Symbol.for('salesboard.tt');

/**
 * The page's one Trusted Types policy of ours, named `salesboard` and shared by every copy of the library on the page (a second
 * policy of the same name would throw). Where the platform has no Trusted Types, strings pass as they are.
 */
export function trustedTypesPolicy(): Policy {
  const shared = globalThis as { [KEY]?: Policy; trustedTypes?: Factory };
  const rules: Policy = { createScriptURL: url => url, createHTML: html => html };
  return (shared[KEY] ??= shared.trustedTypes?.createPolicy('salesboard', rules) ?? rules);
}
