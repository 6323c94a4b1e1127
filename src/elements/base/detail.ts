import type { CSSResult } from 'lit';
import type { Model } from '../../contract/figure.js';
import type { TwinTable } from './twin.js';

type Texts = Readonly<Record<string, string>>;

/** How a widget words the codes of its model in panels, tooltips and descriptions of marks. What is not found here is looked up in the panels' own words, or shown as it is. */
export interface DetailWords {
  /** Family id → what the number is: `Deals entered`. */
  readonly families?: Texts;
  /** Dimension → key → its name, for keys that are codes and have no label in the data. */
  readonly keys?: Readonly<Record<string, Texts>>;
  /** Basis code → what is counted over what, one sentence. */
  readonly bases?: Texts;
  /** Why rows were excluded. */
  readonly reasons?: Texts;
  /** Remarks on the data; `#` is the number of rows. */
  readonly notes?: Texts;
}

/** What a widget tells in panels and tooltips only, and what it draws only when asked; fetched with them. */
export interface Detail<M extends Model = Model> {
  /** The same figures as a table. */
  twin(model: M): TwinTable;
  words(model: M): DetailWords;
  /** Of what is drawn with it. */
  readonly styles?: CSSResult;
}
