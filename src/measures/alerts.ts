import { figure, figureId, figures, operandsOf, type Figure, type FigureFamily, type FigureUnit, type Model } from '../contract/figure.js';
import type { AlertRule, Frame } from '../contract/frame.js';
import type { Label } from '../contract/label.js';
import type { MeasureDefinition, MeasureParams } from '../contract/measure.js';
import type { Answer, Labels, Query } from '../contract/query.js';
import { model } from './base.js';

/** One condition that holds now: one alert per rule and key. */
export interface Raised {
  /** Rule, period and keys: the subject of what users do about it. */
  readonly id: string;
  readonly rule: string;
  readonly severity: AlertRule['severity'];
  readonly condition: AlertRule['condition'];
  /** Id of the watched figure in this model. */
  readonly figure: string;
  readonly unit: FigureUnit;
  /** In the figure's unit, as it stands in `threshold(rule)`. */
  readonly threshold: number;
  /** What the figure is keyed by, in order: dimension and id. */
  readonly scope: readonly { readonly dimension: string; readonly id: string | null }[];
  readonly period: string | null;
}

/** What became of a rule: a rule that could not be checked says why, it is never silently quiet. */
export interface CheckedRule {
  readonly id: string;
  readonly name: Label;
  readonly playbook: readonly Label[];
  readonly respondDays: number | null;
  /** Figures that it was held against. */
  readonly checked: number;
  /** Figures without a value. */
  readonly unknown: number;
  readonly problem?: { readonly code: string; readonly subject: string };
}

export interface AlertsModel extends Model {
  readonly raised: readonly Raised[];
  readonly rules: readonly CheckedRule[];
}

type Registry = Readonly<Record<string, MeasureDefinition>>;

interface Outcome { readonly rule: CheckedRule; readonly raised: readonly Raised[]; readonly families: readonly FigureFamily[]; readonly labels: Labels }

const SEVERITY = { critical: 0, warning: 1, info: 2 } as const;

/** The measure that holds the data set's rules against the figures of the other measures. */
export const alertsOver = (measures: Registry): MeasureDefinition<MeasureParams, AlertsModel> => ({
  name: 'alerts',
  summary: 'The alerts that the data set\'s rules raise over figures of the other measures.',
  params: { period: 'Period handed to each rule\'s measure that has none of its own.', filters: 'Filters on shared dimensions.' },
  * run(params, frame) {
    const outcomes: Outcome[] = [];
    for (const rule of frame.rules) outcomes.push(yield* checkRule(rule, measures, params, frame));
    const base = model(frame, 'alerts', params, { families: outcomes.flatMap(outcome => outcome.families), labels: mergeLabels(outcomes) });
    const raised = outcomes.flatMap(outcome => outcome.raised).sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity]);
    return { ...base, raised, rules: outcomes.map(outcome => outcome.rule) };
  },
});

function* checkRule(rule: AlertRule, measures: Registry, params: MeasureParams, frame: Frame): Generator<readonly Query[], Outcome, readonly Answer[]> {
  const measure = measures[rule.measure];
  if (!measure) return unchecked(rule, 'unknown-measure', rule.measure);
  const found = yield* measure.run({ ...params, ...rule.params }, frame);
  if (found.problem) return unchecked(rule, found.problem.code, found.problem.subject);
  const family = found.families.find(candidate => candidate.id === rule.figure);
  if (!family) return unchecked(rule, 'unknown-figure', rule.figure);
  return hold(rule, found, family);
}

const describe = (rule: AlertRule): Omit<CheckedRule, 'checked' | 'unknown'> =>
  ({ id: rule.id, name: rule.name, playbook: rule.playbook ?? [], respondDays: rule.respondDays ?? null });

const unchecked = (rule: AlertRule, code: string, subject: string): Outcome =>
  ({ rule: { ...describe(rule), checked: 0, unknown: 0, problem: { code, subject } }, raised: [], families: [], labels: {} });

function hold(rule: AlertRule, found: Model, family: FigureFamily): Outcome {
  const watched = family.figures.map(entry => figure(found, figureId(family.id, entry.keys))!);
  const breached = watched.filter(({ value }) => value !== null && breaches(rule, value));
  const unknown = watched.filter(({ value }) => value === null).length;
  return {
    rule: { ...describe(rule), checked: watched.length - unknown, unknown },
    raised: breached.map(entry => raise(rule, found, family, entry)),
    families: [...prefixed(rule.id, needed(found, breached)), thresholdOf(rule, family)],
    labels: found.labels,
  };
}

const breaches = ({ condition, threshold }: AlertRule, value: number): boolean => (condition === 'below' ? value < threshold : value > threshold);

function raise(rule: AlertRule, found: Model, family: FigureFamily, { id, keys }: Figure): Raised {
  const period = typeof found.params['period'] === 'string' ? found.params['period'] : null;
  return {
    id: [rule.id, period ?? '', ...keys.map(key => key ?? '')].map(encodeURIComponent).join('/'),
    rule: rule.id, severity: rule.severity, condition: rule.condition, figure: inRule(rule.id, id), unit: family.unit, threshold: rule.threshold, period,
    scope: keys.map((key, at) => ({ dimension: dimensionOf(family.by[at]!), id: key })),
  };
}

const dimensionOf = (by: FigureFamily['by'][number]): string => (typeof by === 'string' ? by : by.dimension);

const thresholdOf = (rule: AlertRule, { unit }: FigureFamily): FigureFamily =>
  ({ id: inRule(rule.id, 'threshold'), unit, basis: 'threshold', by: [], made: 'given', source: 'policy', figures: [{ keys: [], value: rule.threshold }] });

/** Families of several rules live side by side in one model. */
const inRule = (rule: string, id: string): string => `${rule}:${id}`;

/** The breached figures with all that they are derived from: enough to explain and to drill, no more. */
function needed(found: Model, breached: readonly Figure[]): FigureFamily[] {
  const wanted = new Set<string>();
  const want = (id: string): void => {
    const target = figure(found, id);
    if (!target || wanted.has(id)) return;
    wanted.add(id);
    operandsOf(target).forEach(want);
  };
  breached.forEach(({ id }) => { want(id); });
  const kept = [...figures(found)].filter(({ id }) => wanted.has(id));
  return found.families
    .map(family => ({ ...family, figures: kept.filter(entry => entry.family === family).map(({ family: _, id: __, ...entry }) => entry) }))
    .filter(family => family.figures.length > 0);
}

const prefixed = (rule: string, families: readonly FigureFamily[]): FigureFamily[] =>
  families.map(family => {
    const figures = family.figures.map(entry => (entry.of ? { ...entry, of: entry.of.map(of => inRule(rule, of)) } : entry));
    const named = { ...family, id: inRule(rule, family.id), figures };
    return named.made === 'derived' ? { ...named, of: named.of.map(of => inRule(rule, of)) } : named;
  });

function mergeLabels(outcomes: readonly Outcome[]): Labels {
  const merged: Record<string, Record<string, Label>> = {};
  for (const { labels } of outcomes) for (const [entity, names] of Object.entries(labels)) merged[entity] = { ...merged[entity], ...names };
  return merged;
}
