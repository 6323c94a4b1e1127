import { html, nothing, type TemplateResult } from 'lit';
import { moreIcon } from './icons.js';

type Content = string | TemplateResult | typeof nothing;

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

/** Its buttons come once it is opened. */
export const renderMenu = (label: string, items: TemplateResult | undefined, onToggle: (event: ToggleEvent) => void): TemplateResult => html`
  <button type="button" class="ib" popovertarget="menu" aria-expanded="false" aria-label=${label}>${moreIcon}</button>
  <div id="menu" popover class="pop menu" @toggle=${onToggle}>${items}</div>`;

export const renderFoot = (facts: readonly string[], how: Content): TemplateResult => html`
  <div class="foot">${facts.filter(Boolean).map(fact => html`<span>${fact}</span>`)}<slot name="footer"></slot>${how}</div>`;
