import type { DataSet } from '../contract/data-set.js';
import type { Frame } from '../contract/frame.js';
import type { Model } from '../contract/figure.js';
import type { Measure, MeasureParams } from '../contract/measure.js';
import type { Answer, Query } from '../contract/query.js';
import { answerAggregate } from './answer-aggregate.js';
import { answerRows } from './answer-rows.js';
import { Refused } from './refused.js';
import { createRelations } from './relation.js';
import type { View } from './view.js';

/** Answers the two kinds of query over one data set. */
export interface Engine {
  readonly frame: Frame;
  readonly dataSet: DataSet;
  /** Rests after every chunk of rows, so that a scheduler decides how many run in a turn. */
  answer(query: Query): Generator<void, Answer>;
  answerNow(query: Query): Answer;
}

export function createEngine(dataSet: DataSet, views: readonly View[] = []): Engine {
  const relations = createRelations(dataSet, views);
  function* answer(query: Query): Generator<void, Answer> {
    try {
      return yield* query.kind === 'rows' ? answerRows(query, relations) : answerAggregate(query, relations, dataSet.frame.calendar);
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }
  return { frame: dataSet.frame, dataSet, answer, answerNow: query => finished(answer(query)) };
}

/** Runs a generator to its end without resting. */
export function finished<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Asks what a measure yields and hands it the answers, until it has its model. */
export function* runMeasure<P extends MeasureParams, M extends Model>(engine: Engine, run: Measure<P, M>, params: P): Generator<void, M> {
  const measure = run(params, engine.frame);
  let step = measure.next();
  while (!step.done) {
    const answers: Answer[] = [];
    for (const query of step.value) answers.push(yield* engine.answer(query));
    step = measure.next(answers);
  }
  return step.value;
}

export const measureNow = <P extends MeasureParams, M extends Model>(engine: Engine, run: Measure<P, M>, params: P): M =>
  finished(runMeasure(engine, run, params));
