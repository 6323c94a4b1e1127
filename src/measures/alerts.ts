import type { Model } from '../contract/figure.js';
import type { AlertRule, Frame } from '../contract/frame.js';
import type { Label } from '../contract/label.js';
import type { MeasureDefinition, MeasureGuide, MeasureParams } from '../contract/measure.js';
import type { Answer, Filter, Labels, Query } from '../contract/query.js';
import type { AlertsModel } from './alerts-model.js';
import { hold, unchecked } from './alerts-rule.js';
import { alertsModel } from './alerts-none.js';
import { problemModel } from './base.js';

export type { AlertsModel, CheckedRule, Raised } from './alerts-model.js';

type Registry = Readonly<Record<string, MeasureDefinition>>;
type Asking<T> = Generator<readonly Query[], T, readonly Answer[]>;

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** Alerts (偏差预警): the measure that holds the data set's rules against the figures of the other measures. */
export const alertsOver = (measures: Registry): MeasureDefinition<MeasureParams, AlertsModel> => ({
  name: 'alerts',
  *run(params, frame) {
    const found: (Model | undefined)[] = [];
    for (const rule of frame.rules) found.push(yield* askFor(rule, measures, params, frame));
    const outcomes = frame.rules.map((rule, at) => (found[at] ? hold(rule, found[at], params) : unchecked(rule, { code: 'unknown-measure', subject: rule.measure })));
    const raised = SEVERITIES.flatMap(severity => outcomes.flatMap(outcome => outcome.raised.filter(alert => alert.severity === severity)));
    const parts = { families: outcomes.flatMap(({ families }) => families), labels: mergedLabels(found) };
    return alertsModel(frame, params, parts, raised, outcomes.map(({ rule }) => rule));
  },
});

export const alertsGuide: MeasureGuide = {
  summary: 'The alerts that the data set\'s rules raise over figures of the other measures.',
  params: { period: 'Period for every rule whose params name none.', filters: 'Filters on shared dimensions, added to those of a rule.' },
};

/** What the rule's measure says; undefined where there is no such measure. A rule comes from the data: one that makes no sense fails alone. */
function* askFor(rule: AlertRule, measures: Registry, params: MeasureParams, frame: Frame): Asking<Model | undefined> {
  const measure = Object.hasOwn(measures, rule.measure) ? measures[rule.measure] : undefined;
  const failed = (subject: string): Model => problemModel(frame, rule.measure, {}, { code: 'failed', subject });
  const own = rule.params?.['filters'] ?? [];
  if (!areFilters(own)) return failed('filters');
  try {
    return measure && (yield* measure.run({ ...params, ...rule.params, filters: [...(params.filters ?? []), ...own] }, frame));
  } catch {
    return failed('params');
  }
}

const areFilters = (given: unknown): given is readonly Filter[] => Array.isArray(given) && given.every(isFilter);

/** The filters that data may write. */
const isFilter = (given: { dimension?: unknown; op?: unknown; ids?: unknown } | null): boolean =>
  typeof given?.dimension === 'string' && (['range', 'missing', 'present'].includes(String(given.op)) || (['in', 'not-in'].includes(String(given.op)) && Array.isArray(given.ids)));

function mergedLabels(found: readonly (Model | undefined)[]): Labels {
  const merged: Record<string, Record<string, Label>> = {};
  for (const [entity, names] of found.flatMap(one => Object.entries(one?.labels ?? {}))) merged[entity] = { ...merged[entity], ...names };
  return merged;
}
