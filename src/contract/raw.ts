import type { CellRules } from './columns/cell.js';

/** A source table as the gate is to know it before its rows come. */
export interface RawSource {
  readonly entity: string;
  /** Name of the file or sheet, for issues and tallies. */
  readonly table?: string;
  readonly rules?: Readonly<Record<string, CellRules>>;
  /** A row whose id is known already is skipped, not quarantined: for entities taken from distinct values. */
  readonly onlyNew?: boolean;
}

/** Some or all rows of a source table, by columns, as JSON or a mapping gives them. */
export interface RawRows {
  /** Rows handed in. */
  readonly size: number;
  /** Cells by field; a field that is not here is missing in every row. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
  /** The row of the source that each row comes from, as a person counts; its place (from 1) where absent. */
  readonly rowNumbers?: ArrayLike<number>;
  /** Source rows that the mapping left out on purpose. */
  readonly skipped?: number;
  /** Source rows that could not be handed in, and are told already. */
  readonly quarantined?: number;
  /** Rows (from 0) that are no rows at all, with what stood there. */
  readonly broken?: ReadonlyMap<number, unknown>;
}

/** One source table for one entity with all its rows. */
export type RawTable = RawSource & RawRows;
