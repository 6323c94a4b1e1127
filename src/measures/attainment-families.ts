import { figureId, type Excluded, type FigureEntry, type FigureFamily, type Why } from '../contract/figure.js';
import type { Answer, Filter, From, RowsQuery } from '../contract/query.js';
import { after, counted, derived, given, groupsOf, totalOf, type DerivedKey, type Group, type Keys, type Known } from './base.js';
import { actualFilters, actualMonth, EXCLUDED, heatFilters, recentFilters, TARGET_MONTH, targetFilters, type Ground } from './attainment-questions.js';

export type Answers = Readonly<Record<string, Answer>>;

/** `rep-actual`, `rep-month-actual`: family names carry what their rows stand for. */
export const byScope = (family: string, { scope }: Pick<Ground, 'scope'>, more: '' | 'month-' = ''): string => `${scope}-${more}${family}`;

const TARGET_COLUMNS = ['id', 'start', 'end', 'rep', 'team', 'region', 'product', 'amount'];
const SUM = { op: 'sum', of: 'amount' } as const;

export function familiesOf(ground: Ground, answers: Answers, rows: Keys): readonly FigureFamily[] {
  const counts = [...totals(ground, answers), ...calendar(ground), ...byRow(ground, answers, rows), ...byMonth(ground, answers, rows)];
  return after(counts, ...derivedTotals, ...derivedRows(ground, rows), known => derivedMonths(ground, known, rows));
}

const entry = (keys: Keys, group: Group, none: Why, excluded: readonly Excluded[] = []): FigureEntry => ({
  keys, value: group.value('amount'), rows: group.count('rows'),
  ...(group.value('amount') === null ? { why: none } : {}), ...(excluded.length > 0 ? { excluded } : {}),
});

const revenueDrill = ({ revenue }: Ground, filters: readonly Filter[]): RowsQuery =>
  ({ kind: 'rows', from: revenue.from, columns: revenue.columns, filters, order: [{ by: revenue.date }] });

const targetDrill = (ground: Ground, from: From): RowsQuery =>
  ({ kind: 'rows', from, columns: TARGET_COLUMNS, filters: targetFilters(ground), order: [{ by: 'start' }] });

const basisOf = ({ frame }: Ground): string => (frame.revenueFrom === 'orders' ? 'revenue-orders' : 'revenue-won');

function totals(ground: Ground, answers: Answers): FigureFamily[] {
  const target = groupsOf(answers['target']).find(({ keys }) => keys[0] === 'counted') ?? totalOf(undefined);
  return [
    counted({ id: 'actual', unit: 'money', basis: basisOf(ground), proof: SUM, drill: revenueDrill(ground, actualFilters(ground)) },
      [entry([], totalOf(answers['actual']), 'no-data', actualExcluded(answers))]),
    counted({ id: 'target', unit: 'money', basis: 'targets-inside', proof: SUM, drill: targetDrill(ground, ground.targets) },
      [entry([], target, 'no-target', targetExcluded(answers))]),
    counted({ id: 'recent', unit: 'money', basis: 'recent-4-weeks', proof: SUM, drill: revenueDrill(ground, recentFilters(ground)) },
      [entry([], totalOf(answers['recent']), 'no-data')]),
  ];
}

const actualExcluded = (answers: Answers): Excluded[] =>
  Object.entries(answers)
    .filter(([name]) => name.startsWith(EXCLUDED))
    .map(([name, answer]) => ({ reason: name.slice(EXCLUDED.length), rows: totalOf(answer).count('rows') }))
    .filter(({ rows }) => rows > 0);

const targetExcluded = (answers: Answers): Excluded[] =>
  groupsOf(answers['target'])
    .filter(({ keys }) => keys[0] !== 'counted')
    .map(group => ({ reason: String(group.keys[0]), rows: group.count('rows') }));

function calendar({ days }: Ground): FigureFamily[] {
  const facts = { 'working-days': days.working, 'elapsed-days': days.elapsed, 'remaining-days': days.remaining, 'recent-days': days.recentWorking };
  return Object.entries(facts).map(([id, value]) => given({ id, unit: 'days', basis: 'working-days', source: 'calendar' }, [{ keys: [], value }]));
}

function byRow(ground: Ground, answers: Answers, rows: Keys): FigureFamily[] {
  const keys = rows.map(row => [row]);
  const by = [ground.scope];
  return [
    counted({ id: byScope('actual', ground), unit: 'money', basis: basisOf(ground), by, proof: SUM, drill: revenueDrill(ground, actualFilters(ground)) },
      entriesAt(keys, answers['actualByRow'], 'no-data')),
    counted({ id: byScope('target', ground), unit: 'money', basis: 'targets-inside', by, proof: SUM, drill: targetDrill(ground, ground.targets) },
      entriesAt(keys, answers['targetByRow'], 'no-target')),
  ];
}

/** Only months in which a row has an actual or a target; both sides of each. */
function byMonth(ground: Ground, answers: Answers, rows: Keys): FigureFamily[] {
  const { scope } = ground;
  const present = new Map([answers['actualByMonth'], answers['targetByMonth']].flatMap(groupsOf).map(({ keys }) => [figureId('', keys), keys]));
  const keys = [...present.values()].filter(([row]) => rows.includes(row!));
  return [
    counted({ id: byScope('actual', ground, 'month-'), unit: 'money', basis: basisOf(ground), by: [scope, actualMonth(ground)], proof: SUM, drill: revenueDrill(ground, heatFilters(ground)) },
      entriesAt(keys, answers['actualByMonth'], 'no-data')),
    counted({ id: byScope('target', ground, 'month-'), unit: 'money', basis: 'targets-inside-month', by: [scope, TARGET_MONTH], proof: SUM, drill: targetDrill(ground, ground.monthTargets) },
      entriesAt(keys, answers['targetByMonth'], 'no-target')),
  ];
}

function entriesAt(keys: readonly Keys[], answer: Answer | undefined, none: Why): FigureEntry[] {
  const groups = new Map(groupsOf(answer).map(group => [figureId('', group.keys), group]));
  return keys.map(at => entry(at, groups.get(figureId('', at)) ?? totalOf(undefined), none));
}

type Make = (known: Known) => FigureFamily;

const TOTAL: readonly DerivedKey[] = [{ keys: [] }];

const derivedTotals: readonly Make[] = [
  known => zeroTarget(derived(known, { id: 'attainment', unit: 'ratio', basis: 'actual-of-target', formula: 'ratio', of: ['actual', 'target'] }, TOTAL)),
  known => derived(known, { id: 'elapsed-share', unit: 'ratio', basis: 'working-days', formula: 'share', of: ['elapsed-days', 'working-days'] }, TOTAL),
  known => derived(known, { id: 'expected', unit: 'money', basis: 'target-by-elapsed-share', formula: 'product', of: ['target', 'elapsed-share'] }, TOTAL),
  known => derived(known, { id: 'pace', unit: 'ratio', basis: 'actual-of-expected', formula: 'ratio', of: ['actual', 'expected'] }, TOTAL),
  known => derived(known, { id: 'gap', unit: 'money', basis: 'target-less-actual', formula: 'difference', of: ['target', 'actual'] }, TOTAL),
  known => reached(known, derived(known, { id: 'needed', unit: 'money-per-day', basis: 'gap-by-remaining-days', formula: 'rate', of: ['gap', 'remaining-days'] }, TOTAL)),
  known => derived(known, { id: 'recent-per-day', unit: 'money-per-day', basis: 'recent-by-working-days', formula: 'rate', of: ['recent', 'recent-days'] }, TOTAL),
  known => derived(known, { id: 'needed-over-recent', unit: 'money-per-day', basis: 'needed-less-recent', formula: 'difference', of: ['needed', 'recent-per-day'] }, TOTAL),
];

function derivedRows(ground: Ground, rows: Keys): readonly Make[] {
  const name = (family: string): string => byScope(family, ground);
  const by = [ground.scope];
  const keys = rows.map(row => ({ keys: [row] }));
  const expected = rows.map(row => ({ keys: [row], of: [figureId(name('target'), [row]), 'elapsed-share'] }));
  return [
    known => zeroTarget(derived(known, { id: name('attainment'), unit: 'ratio', basis: 'actual-of-target', by, formula: 'ratio', of: [name('actual'), name('target')] }, keys)),
    known => derived(known, { id: name('expected'), unit: 'money', basis: 'target-by-elapsed-share', by, formula: 'product', of: [name('target'), 'elapsed-share'] }, expected),
    known => derived(known, { id: name('pace'), unit: 'ratio', basis: 'actual-of-expected', by, formula: 'ratio', of: [name('actual'), name('expected')] }, keys),
    known => derived(known, { id: name('gap'), unit: 'money', basis: 'target-less-actual', by, formula: 'difference', of: [name('target'), name('actual')] }, keys),
  ];
}

function derivedMonths(ground: Ground, known: Known, rows: Keys): FigureFamily {
  const of = ['actual', 'target'].map(family => byScope(family, ground, 'month-'));
  const keys = ground.days.months.flatMap(month => rows.map(row => ({ keys: [row, month] }))).filter(({ keys }) => known.has(figureId(of[0]!, keys)));
  const by = [ground.scope, actualMonth(ground)];
  return zeroTarget(derived(known, { id: byScope('attainment', ground, 'month-'), unit: 'ratio', basis: 'actual-of-target', by, formula: 'ratio', of }, keys));
}

type DerivedFamily = ReturnType<typeof derived>;

/** A target of 0 is a target: it must not look like none. */
const zeroTarget = (family: DerivedFamily): FigureFamily =>
  ({ ...family, figures: family.figures.map(figure => (figure.why === 'zero-denominator' ? { ...figure, why: 'zero-target' } : figure)) });

/** Nothing is needed of a target that is reached. */
const reached = (known: Known, family: DerivedFamily): FigureFamily => {
  const gap = known.get('gap')?.value ?? null;
  return gap !== null && gap <= 0 ? { ...family, figures: family.figures.map(({ keys }) => ({ keys, value: null, why: 'not-applicable' })) } : family;
};
