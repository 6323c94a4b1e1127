import type { CellRules } from './columns/cell.js';

/** One source table for one entity, by columns, as JSON or a mapping gives it. */
export interface RawTable {
  readonly entity: string;
  /** Name of the file or sheet, for issues and tallies. */
  readonly table?: string;
  /** Rows handed in. */
  readonly size: number;
  /** Cells by field; a field that is not here is missing in every row. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
  readonly rules?: Readonly<Record<string, CellRules>>;
  /** The row of the source that each row comes from, as a person counts; its place (from 1) where absent. */
  readonly rowNumbers?: ArrayLike<number>;
  /** Source rows that the mapping left out on purpose. */
  readonly skipped?: number;
  /** A row whose id is known already is skipped, not quarantined: for entities taken from distinct values. */
  readonly onlyNew?: boolean;
  /** Rows (from 0) that are no rows at all, with what stood there. */
  readonly broken?: ReadonlyMap<number, unknown>;
}
