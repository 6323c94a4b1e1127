import { html, type TemplateResult } from 'lit';

export interface Segment<V extends string> { readonly value: V; readonly label: string }

/** A row of buttons of which one is pressed. Not tabs: they change what one chart shows. */
export const segment = <V extends string>(name: string, options: readonly Segment<V>[], chosen: V, choose: (value: V) => void): TemplateResult => html`
  <div class="seg" role="group" aria-label=${name}>
    ${options.map(({ value, label }) => html`<button type="button" aria-pressed=${value === chosen ? 'true' : 'false'} @click=${() => choose(value)}>${label}</button>`)}
  </div>`;
