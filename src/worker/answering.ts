import type { DataSet } from '../contract/data-set.js';
import type { Frame } from '../contract/frame.js';
import type { Model } from '../contract/figure.js';
import type { MeasureDefinition, MeasureParams } from '../contract/measure.js';
import type { Filter, From, RowsAnswer, RowsQuery } from '../contract/query.js';
import { SalesError } from '../contract/errors.js';
import type { Question } from '../contract/store.js';
import { createEngine, runMeasure, type Engine, type View } from '../engine/index.js';
import { noAlerts } from '../measures/alerts-none.js';
import { attainment } from '../measures/attainment.js';
import { problemModel } from '../measures/base.js';
import { funnelBy } from '../measures/funnel-by.js';
import { snapshot } from '../measures/funnel-snapshot.js';
import { scope } from '../measures/scope.js';
import { tiers } from '../measures/tiers.js';
import { accountStanding } from '../views/account-standing.js';
import { targetStanding } from '../views/target-standing.js';
import type { Schedule } from './schedule.js';

/*
 * Which measures and views answer. The worker starts with those that widgets ask as they stand; how deals went through the stages, and alert
 * rules over it, are fetched with the first question for them.
 */

const FIRST: readonly MeasureDefinition[] = [funnelBy({ snapshot }), attainment, tiers, scope, noAlerts];

/** Engines look a view up when they are asked, so one that is fetched later is known to all. */
const views: View[] = [targetStanding, accountStanding];

let fetching: Promise<readonly MeasureDefinition[]> | undefined;

/** Every measure there is. A failed download may be tried again. */
function everyMeasure(): Promise<readonly MeasureDefinition[]> {
  fetching ??= import('./history.js').then(
    ({ MEASURES, VIEWS }) => {
      views.splice(0, views.length, ...VIEWS);
      return Object.values(MEASURES);
    },
    (error: unknown) => {
      fetching = undefined;
      throw error;
    },
  );
  return fetching;
}

export const engineOver = (dataSet: DataSet): Engine => createEngine(dataSet, views);

/** A measure that fails says so in its own model: one broken widget must not darken the others. */
export async function answerOf({ measure, params }: Question, engine: Engine, run: Schedule): Promise<Model> {
  const unanswered = (code: 'unsupported' | 'failed', subject: string) => problemModel(engine.frame, measure, params, { code, subject });
  try {
    const measures = isOfHistory(measure, params, engine.frame) ? await everyMeasure() : FIRST;
    const definition = measures.find(({ name }) => name === measure);
    return definition ? await run(runMeasure(engine, (asked, frame) => definition.run(asked, frame), params as MeasureParams)) : unanswered('unsupported', measure);
  } catch (error) {
    return unanswered('failed', error instanceof Error ? error.message : String(error));
  }
}

function isOfHistory(measure: string, { basis = 'snapshot', cohortDate }: Question['params'], { rules }: Frame): boolean {
  switch (measure) {
    case 'funnel': return basis === 'pass-through' || cohortDate === 'entered';
    case 'alerts': return rules.length > 0;
    default: return measure === 'stalled';
  }
}

/** Rows of one query; a refusal is an error. */
export async function rowsOf(query: RowsQuery, engine: Engine, run: Schedule): Promise<RowsAnswer> {
  if (!viewsOf(query).every(name => views.some(view => view.name === name))) await everyMeasure();
  const answer = await run(engine.answer(query));
  if (answer.kind === 'rows') return answer;
  throw new SalesError('refused', answer.kind === 'refused' ? `${answer.code}: ${answer.subject}` : answer.kind);
}

/** The views that a query reads, in its filters too. */
const viewsOf = ({ from, filters = [] }: { readonly from: From; readonly filters?: readonly Filter[] }): readonly string[] =>
  [...(typeof from === 'string' ? [] : [from.view]), ...filters.flatMap(filter => (filter.op === 'in-view' ? viewsOf({ from: filter.view, filters: filter.filters }) : []))];
