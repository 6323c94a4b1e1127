import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import { moreIcon } from './icons.js';
import { place } from './place.js';

type Content = string | TemplateResult | typeof nothing;

export interface MenuItem { readonly label: string; /** The key that does the same. */ readonly key?: string; act(): void }

const HEADINGS: readonly ((text: string) => TemplateResult)[] = [
  text => html`<h1 class="title">${text}</h1>`,
  text => html`<h2 class="title">${text}</h2>`,
  text => html`<h3 class="title">${text}</h3>`,
  text => html`<h4 class="title">${text}</h4>`,
  text => html`<h5 class="title">${text}</h5>`,
  text => html`<h6 class="title">${text}</h6>`,
];

/** A title at its place in the page's outline; levels out of range count as the nearest. */
export const heading = (level: number, text: string): TemplateResult => HEADINGS[Math.max(1, Math.min(6, Math.round(level) || 3)) - 1]!(text);

export interface Head { readonly title: string; readonly level: number; readonly subtitle: Content; readonly controls: Content; readonly menu: Content }

export const renderHead = ({ title, level, subtitle, controls, menu }: Head): TemplateResult => html`
  <div class="head">
    <div class="titles">${heading(level, title)}${subtitle ? html`<p class="sub">${subtitle}</p>` : nothing}</div>
    <div class="tools">${controls}<slot name="actions"></slot>${menu}</div>
  </div>`;

/** Every shortcut is also a button here. A plain list of buttons that opens, not an ARIA menu: Tab and Enter are all one must know. */
export function renderMenu(title: string, items: readonly MenuItem[], format: Locale): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const words = format.words(frameWords);
  const onToggle = (event: ToggleEvent): void => {
    const menu = event.target as HTMLElement;
    const opener = menu.previousElementSibling!;
    opener.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState === 'open') place(menu, opener, 'end');
  };
  const choose = (event: Event, item: MenuItem): void => {
    ((event.currentTarget as HTMLElement).parentElement as HTMLElement).hidePopover();
    item.act();
  };
  return html`<button type="button" class="ib" popovertarget="menu" aria-expanded="false" aria-label=${words.menu(title)}>${moreIcon}</button>
    <div id="menu" popover class="pop menu" @toggle=${onToggle}>${items.map(item => html`
      <button type="button" @click=${(event: Event) => choose(event, item)}>${item.label}${item.key ? html`<kbd aria-hidden="true">${item.key}</kbd>` : nothing}</button>`)}
    </div>`;
}

export const renderFoot = (facts: readonly string[], how: Content): TemplateResult => html`
  <div class="foot">${facts.filter(Boolean).map(fact => html`<span>${fact}</span>`)}<slot name="footer"></slot>${how}</div>`;
