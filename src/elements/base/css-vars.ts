import { noChange, type ElementPart } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';

/** Custom properties (`--v`) or plain ones by name; null removes. */
export type CssVars = Readonly<Record<string, string | number | null>>;

/**
 * `<div ${cssVars({ '--v': 63 })}>`: sets properties through the object model, which strict policies allow, where a `style` attribute
 * (and Lit's styleMap on first render) is blocked. Only what changed is written.
 */
class CssVarsDirective extends Directive {
  private _last: CssVars = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('cssVars stands on the element itself');
  }

  render(_vars: CssVars): unknown {
    return noChange;
  }

  override update(part: ElementPart, [vars]: [CssVars]): unknown {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const name of Object.keys(this._last)) if (!(name in vars)) style.removeProperty(name);
    for (const [name, value] of Object.entries(vars)) if (this._last[name] !== value) write(style, name, value);
    this._last = vars;
    return noChange;
  }
}

function write(style: CSSStyleDeclaration, name: string, value: string | number | null): void {
  if (value === null) style.removeProperty(name);
  else style.setProperty(name, String(value));
}

export const cssVars = directive(CssVarsDirective);
