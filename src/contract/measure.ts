import type { Answer, Filter, Query } from './query.js';
import type { Frame } from './frame.js';
import type { Model } from './figure.js';

/** What every measure takes: the period that its own date is cut by (a key of `calendar/period`), and the shared filters. */
export interface MeasureParams {
  readonly period?: string;
  readonly filters?: readonly Filter[];
}

/**
 * A pure generator: yields batches of queries, receives their answers in the same order, may ask again on what it learned,
 * returns a model. No DOM, no network, no clock, no words.
 */
export type Measure<P extends MeasureParams, M extends Model> = (params: P, frame: Frame) => Generator<readonly Query[], M, readonly Answer[]>;

/** A measure as the worker and the command line know it. */
export interface MeasureDefinition<P extends MeasureParams = MeasureParams, M extends Model = Model> {
  readonly name: string;
  /** A method, so that definitions with narrower parameters still fit one registry. */
  run(params: P, frame: Frame): ReturnType<Measure<P, M>>;
}

/** What people read of a measure. Apart from its definition, so that the worker carries none of it. */
export interface MeasureGuide {
  /** One sentence for `salesboard measure --list`. */
  readonly summary: string;
  /** Parameter → what it means, its values and its default. */
  readonly params: Readonly<Record<string, string>>;
}
