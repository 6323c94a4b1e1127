import type { DataSet } from '../contract/data-set.js';
import type { Json } from '../contract/json.js';
import type { ColumnInfo } from '../contract/query.js';
import type { Table } from '../contract/table.js';

export type ViewParams = { readonly [key: string]: Json };

/** A named derived relation: asked like an entity, built from the data set once for each set of parameters. */
export interface View {
  readonly name: string;
  /** Shared dimension → column paths tried in order, as an entity's. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  readonly columns: Readonly<Record<string, ColumnInfo>>;
  /** The entity that one row stands for, where it stands for one. */
  readonly rowEntity?: string;
  build(dataSet: DataSet, params: ViewParams): Table;
}
