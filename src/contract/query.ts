import type { PeriodGrain } from '../calendar/grain.js';
import type { Json } from './json.js';
import type { Label } from './label.js';

/**
 * The narrow waist: everything a widget can ask is one of two queries, everything an engine says is one of
 * three answers. Dimensions are an entity's own columns (`stage`), shared dimensions reached by the entity's declared path
 * (`team`), or a dotted path (`account.industry`).
 */
export type From = string | { readonly view: string; readonly params: { readonly [key: string]: Json } };


/**
 * Filters are ANDed. `range` is inclusive at both ends: days, civil milliseconds or numbers as the column holds them; with `days` the bounds
 * are civil days whatever the column holds. A missing value is in no list and no range; `not-in` keeps it.
 */
export type Filter =
  | { readonly dimension: string; readonly op: 'in' | 'not-in'; readonly ids: readonly string[] }
  | { readonly dimension: string; readonly op: 'range'; readonly from?: number; readonly to?: number; readonly days?: boolean }
  | { readonly dimension: string; readonly op: 'missing' | 'present' }
  | { readonly dimension: string; readonly op: 'in-view'; readonly view: From; readonly key: string; readonly filters?: readonly Filter[] };

/** A dimension, or a date cut into periods (see `calendar/period`). `fill` adds the empty periods between first and last. */
export type GroupBy = string | { readonly dimension: string; readonly grain: PeriodGrain; readonly fill?: boolean };

/** `count` counts rows, `present` rows that have the column. `sum`, `min`, `max`, `avg`, `quantile` skip missing values and are null over none.
 * `histogram` has one bin below the first edge, one from each edge up to the next, and one from the last edge on: no row is lost. */
export type Aggregate =
  | { readonly op: 'count' }
  | { readonly op: 'present' | 'sum' | 'min' | 'max' | 'avg' | 'distinct'; readonly of: string }
  | { readonly op: 'quantile'; readonly of: string; readonly p: number }
  | { readonly op: 'histogram'; readonly of: string; readonly edges: readonly number[] };

export interface Order { readonly by: string; readonly descending?: boolean }

export interface AggregateQuery {
  readonly kind: 'aggregate';
  readonly from: From;
  readonly by: readonly GroupBy[];
  readonly measures: Readonly<Record<string, Aggregate>>;
  readonly filters?: readonly Filter[];
  readonly order?: readonly Order[];
  readonly limit?: number;
}

export interface RowsQuery {
  readonly kind: 'rows';
  readonly from: From;
  readonly columns: readonly string[];
  readonly filters?: readonly Filter[];
  readonly order?: readonly Order[];
  readonly offset?: number;
  /** 50 rows unless told; at most 10,000. */
  readonly limit?: number;
}

export type Query = AggregateQuery | RowsQuery;

/**
 * Groups, one per row, column by column. `keys[i]` belongs to `by[i]`: ids, or period keys such as `2026-08`; null is "missing".
 * `values[name]` is a number, null where nothing could be aggregated, or an array of bin counts for a histogram.
 */
export interface AggregateAnswer {
  readonly kind: 'aggregate';
  readonly size: number;
  readonly keys: readonly (readonly (string | null)[])[];
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  readonly bins?: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** Numbers as held: minor units, civil days, civil milliseconds. `unit` in {@link RowsAnswer.columns} tells which. */
export type Cell = string | number | Label | null;

export type ColumnUnit = 'id' | 'text' | 'money' | 'number' | 'ratio' | 'days' | 'day' | 'moment';
export interface ColumnInfo { readonly name: string; readonly unit: ColumnUnit; /** The entity a reference leads to. */ readonly ref?: string }

export interface RowsAnswer {
  readonly kind: 'rows';
  /** How many rows match; `rows` is one page of them. */
  readonly of: number;
  readonly offset: number;
  readonly columns: readonly ColumnInfo[];
  readonly rows: readonly (readonly Cell[])[];
  /** Labels of the ids in reference columns, by entity. */
  readonly labels: Labels;
}

/** entity → id → label. */
export type Labels = Readonly<Record<string, Readonly<Record<string, Label>>>>;

/** An engine never guesses: what it cannot answer it refuses by name, e.g. `not-applicable: product`. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: 'not-applicable' | 'unsupported' | 'unknown-column' | 'too-many-groups';
  readonly subject: string;
}

export type Answer = AggregateAnswer | RowsAnswer | Refusal;

export const MAX_GROUPS = 10_000;
