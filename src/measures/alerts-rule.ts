import { figure, figureId, operandsOf, type Figure, type FigureFamily, type FigureUnit, type Model } from '../contract/figure.js';
import type { AlertRule, Currency } from '../contract/frame.js';
import type { MeasureParams } from '../contract/measure.js';
import type { Filter, GroupBy } from '../contract/query.js';
import type { CheckedRule, Raised } from './alerts-model.js';
import { given } from './base.js';

/** What one rule found: what became of it, its alerts, and the figures that they name. */
export interface Outcome { readonly rule: CheckedRule; readonly raised: readonly Raised[]; readonly families: readonly FigureFamily[] }

const described = ({ id, name, playbook = [], respondDays }: AlertRule) => ({ id, name, playbook, respondDays: respondDays ?? null });

export const unchecked = (rule: AlertRule, problem: NonNullable<CheckedRule['problem']>, unknown = 0): Outcome =>
  ({ rule: { ...described(rule), checked: 0, unknown, problem }, raised: [], families: [] });

/** Holds a rule against the figures that its measure found. */
export function hold(rule: AlertRule, found: Model, { filters = [] }: MeasureParams): Outcome {
  if (found.problem) return unchecked(rule, found.problem);
  const family = found.families.find(({ id }) => id === rule.figure);
  if (!family) return unchecked(rule, { code: 'unknown-figure', subject: rule.figure });
  const watched = family.figures.map(({ keys }) => figure(found, figureId(family.id, keys))!);
  const unknown = watched.filter(({ value }) => value === null);
  const why = unknown[0]?.why ?? 'no-data';
  if (unknown.length === watched.length) return unchecked(rule, { code: why, subject: rule.figure }, unknown.length);
  const threshold = inUnit(rule.threshold, family.unit, found.currency);
  const breached = watched.filter(({ value }) => value !== null && beyond(rule, value, threshold) > SLACK)
    .sort((a, b) => beyond(rule, b.value!, threshold) - beyond(rule, a.value!, threshold));
  return {
    rule: { ...described(rule), checked: watched.length - unknown.length, unknown: unknown.length, ...(unknown.length > 0 ? { why } : {}) },
    raised: breached.map(entry => raise(rule, found, entry, filters)),
    families: [limit(rule, family.unit, threshold), ...needed(found, breached).map(kept => inRule(rule, kept))],
  };
}

/** The data gives money in major units; figures hold minor ones. */
const inUnit = (threshold: number, unit: FigureUnit, { digits }: Currency): number =>
  unit === 'money' || unit === 'money-per-day' ? Math.round(threshold * 10 ** digits) : threshold;

/** At the threshold is not beyond it, and 0.7 − 0.75 is not below −0.05, whatever binary fractions say. */
const SLACK = 1e-9;

/** How far a value is beyond its threshold, on the side that alerts. */
const beyond = ({ condition }: Pick<Raised, 'condition'>, value: number, threshold: number): number =>
  condition === 'below' ? threshold - value : value - threshold;

function raise(rule: AlertRule, found: Model, { id, keys, family }: Figure, filters: readonly Filter[]): Raised {
  const { severity, condition } = rule;
  const scope = keys.map((key, at) => ({ dimension: dimensionOf(family.by[at]!), id: key }));
  const period = found.period?.key ?? null;
  const about = [rule.id, period ?? '', ...keys.map(key => key ?? ''), ...filters.filter(filter => !isSaidBy(scope, filter)).map(stableText)];
  return { id: about.map(encodeURIComponent).join('/'), rule: rule.id, severity, condition, figure: named(rule, id), threshold: named(rule, 'threshold'), scope, period };
}

const dimensionOf = (by: GroupBy): string => (typeof by === 'string' ? by : by.dimension);

/** A key of the same dimension already says what a filter lets through, and a rep is in one team: the alert is the same with and without it. */
const isSaidBy = (scope: Raised['scope'], filter: Filter): boolean =>
  scope.some(({ dimension }) => dimension === filter.dimension || (dimension === 'rep' && filter.dimension === 'team'));

const stableText = (filter: Filter): string => JSON.stringify('ids' in filter ? { ...filter, ids: [...filter.ids].sort() } : filter);

const limit = (rule: AlertRule, unit: FigureUnit, value: number): FigureFamily =>
  given({ id: named(rule, 'threshold'), unit, basis: 'threshold', source: 'policy' }, [{ keys: [], value }]);

/** The breached figures with all that they are derived from: enough to explain and to drill, no more. */
function needed(found: Model, breached: readonly Figure[]): FigureFamily[] {
  const wanted = new Set<string>();
  const want = (id: string): void => {
    const target = figure(found, id);
    if (!target || wanted.has(id)) return;
    wanted.add(id);
    operandsOf(target).forEach(want);
  };
  breached.forEach(({ id }) => want(id));
  return found.families
    .map(family => ({ ...family, figures: family.figures.filter(({ keys }) => wanted.has(figureId(family.id, keys))) }))
    .filter(({ figures }) => figures.length > 0);
}

/** Families of several rules live side by side in one model. */
function inRule(rule: AlertRule, family: FigureFamily): FigureFamily {
  const inside = (ids: readonly string[]): readonly string[] => ids.map(id => named(rule, id));
  const figures = family.figures.map(entry => (entry.of ? { ...entry, of: inside(entry.of) } : entry));
  const placed = { ...family, id: named(rule, family.id), figures };
  return placed.made === 'derived' ? { ...placed, of: inside(placed.of) } : placed;
}

/** Brackets and commas are the punctuation of figure ids. */
const named = ({ id }: AlertRule, family: string): string => `${encodeURIComponent(id).replace(/[()]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)}:${family}`;
