import type { LitElement } from 'lit';
import type { Model } from '../../contract/figure.js';
import type { StorePort } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import type { Detail } from './detail.js';
import type { Told } from './figure-names.js';
import type { Telling } from './figure-text.js';
import type { Marks } from './marks.js';
import type { RecordUrl } from './safe-url.js';
import type { TwinTable } from './twin.js';

/** One of the widget's own buttons in its ⋯ menu. */
export interface MenuItem { readonly label: string; /** The key that does the same. */ readonly key?: string; act(): void }

/**
 * A widget, as what is loaded on demand sees it: all that the two know of each other.
 */
export interface WidgetHost {
  readonly element: WidgetElement;
  readonly marks: Marks;
  format(): Locale;
  store(): StorePort | undefined;
  /** Undefined while there is no model. */
  telling(): Telling | undefined;
  /** Whether the chart is drawn, or something else in its place. */
  hasBody(): boolean;
  summary(): string;
  /** What only panels and tooltips tell; fetched with them. */
  detail(): Promise<Detail>;
  menuItems(): readonly MenuItem[];
}

/** What the page gives a widget. */
export interface WidgetElement extends LitElement {
  readonly headingLevel: number;
  readonly shortcuts?: 'on' | 'off';
  readonly recordUrl?: RecordUrl;
  /** A model of the host's own. */
  readonly model?: Model;
}

/** As tooltip and panels see it. */
export interface ExtraHost {
  store(): StorePort | undefined;
  /** Of the widget's title in the outline. */
  level(): number;
  /** Whether single-letter keys work. */
  letters(): boolean;
  recordUrl(): RecordUrl | undefined;
  /** Where the tooltip is drawn. */
  tip(): HTMLElement | null;
  /** Undefined while there is no model. */
  told(): Told | undefined;
  summary(): string;
  twin(): TwinTable;
  drill(figureId: string): void;
  explain(figureId: string): void;
  filter(target: string): void;
  /** A row's link was chosen; false keeps it from being followed. */
  choose(entity: string, id: string): boolean;
  close(): void;
  /** There is more to draw. */
  changed(): void;
}
