import type { Model } from '../../contract/figure.js';
import type { TwinTable } from './twin.js';

type Texts = Readonly<Record<string, string>>;

/** How a widget words what only panels and tooltips tell. What is not found here is looked up in the panels' own words. */
export interface DetailWords {
  /** Basis code → what is counted over what, one sentence. */
  readonly bases?: Texts;
  /** Why rows were excluded. */
  readonly reasons?: Texts;
  /** Remarks on the data; `#` is the number of rows. */
  readonly notes?: Texts;
}

/** What a widget tells in panels and tooltips only; fetched with them. */
export interface Detail<M extends Model = Model> {
  /** The same figures as a table. */
  twin(model: M): TwinTable;
  words(): DetailWords;
}
