import type { RowsQuery } from '../../contract/query.js';
import type { StorePort } from '../../contract/store.js';
import type { Detail } from './detail.js';
import type { Told } from './figure-detail.js';
import type { Telling } from './figure-text.js';
import type { RecordUrl } from './safe-url.js';
import type { TwinTable } from './twin.js';

/** What the frame may show instead of the chart. */
export type PanelRequest =
  | { readonly kind: 'table' | 'keys' }
  | { readonly kind: 'how'; /** One figure; without it everything. */ readonly figure?: string }
  | { readonly kind: 'drill'; readonly figure: string; readonly query: RowsQuery };

/**
 * A widget, as its tooltip and panels see it. They are loaded on demand, so this is all that the two know of
 * each other.
 */
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
  telling(): Telling | undefined;
  summary(): string;
  /** What only they tell; fetched with them. */
  detail(): Promise<Detail>;
  drill(figureId: string): void;
  explain(figureId: string): void;
  filter(target: string): void;
  /** A row's link was chosen; false keeps it from being followed. */
  choose(entity: string, id: string): boolean;
  close(): void;
  /** There is more to draw. */
  changed(): void;
}

/** With what was fetched. */
export interface LoadedHost extends ExtraHost {
  /** Undefined while there is no model. */
  told(): Told | undefined;
  twin(): TwinTable;
}
