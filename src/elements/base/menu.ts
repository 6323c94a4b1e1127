import { html, nothing, type TemplateResult } from 'lit';
import type { MenuItem } from './extra-host.js';

/** The buttons of the ⋯ menu. A plain list of buttons that opens, not an ARIA menu: Tab and Enter are all one must know. */
export const renderMenu = (items: readonly MenuItem[]): TemplateResult => html`${items.map(item => html`
  <button type="button" @click=${(event: Event) => choose(event, item)}>${item.label}${item.key ? html`<kbd aria-hidden="true">${item.key}</kbd>` : nothing}</button>`)}`;

function choose({ currentTarget }: Event, item: MenuItem): void {
  (currentTarget as HTMLElement).parentElement!.hidePopover();
  item.act();
}
