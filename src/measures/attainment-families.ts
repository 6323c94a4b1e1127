import { figureId, type Excluded, type FigureEntry, type FigureFamily, type Formula, type Why } from '../contract/figure.js';
import type { Answer, Filter, From, GroupBy, RowsQuery } from '../contract/query.js';
import { after, counted, derived, given, groupsOf, totalOf, type DerivedKey, type Group, type Keys, type Known } from './base.js';
import { actualFilters, actualMonth, EXCLUDED, heatFilters, recentFilters, TARGET_MONTH, targetFilters, type Ground } from './attainment-questions.js';

export type Answers = Readonly<Record<string, Answer>>;

/** `rep-actual`, `rep-month-actual`: family names carry what their rows stand for. */
export const byScope = (family: string, { scope }: Pick<Ground, 'scope'>, more: '' | 'month-' = ''): string => `${scope}-${more}${family}`;

const TARGET_COLUMNS = ['id', 'start', 'end', 'rep', 'team', 'region', 'product', 'amount'];
const SUM = { op: 'sum', of: 'amount' } as const;

export function familiesOf(ground: Ground, answers: Answers, rows: Keys): readonly FigureFamily[] {
  const counts = [...totals(ground, answers), ...calendar(ground), ...byRow(ground, answers, rows), ...byMonth(ground, answers, rows)];
  return after(counts, ...derivedTotals, ...derivedRows(ground, rows), derivedMonths(ground, rows));
}

/** What a sum without rows is: a known 0, or why nothing is known. */
type Nothing = 0 | Why;

const entry = (keys: Keys, group: Group, none: Nothing, excluded: readonly Excluded[] = []): FigureEntry =>
  ({ keys, ...valueOf(group, none), rows: group.count('rows'), ...(excluded.length > 0 ? { excluded } : {}) });

function valueOf(group: Group, none: Nothing): Pick<FigureEntry, 'value' | 'why'> {
  const value = group.value('amount');
  if (value !== null) return { value };
  return none === 0 ? { value: 0 } : { value: null, why: none };
}

/** Missing data is not zero; but where the data set has revenue, a period that has begun and nothing in it was sold. */
const sellsBy = ({ days }: Ground, answers: Answers): boolean => hasRevenue(answers) && days.done.to >= days.done.from;

const hasRevenue = (answers: Answers): boolean => totalOf(answers['ever']).count('rows') > 0;

const revenueDrill = ({ revenue }: Ground, filters: readonly Filter[]): RowsQuery =>
  ({ kind: 'rows', from: revenue.from, columns: revenue.columns, filters, order: [{ by: revenue.date }] });

const targetDrill = (ground: Ground, from: From): RowsQuery =>
  ({ kind: 'rows', from, columns: TARGET_COLUMNS, filters: targetFilters(ground), order: [{ by: 'start' }] });

const basisOf = ({ frame }: Ground): string => (frame.revenueFrom === 'orders' ? 'revenue-orders' : 'revenue-won');

function totals(ground: Ground, answers: Answers): FigureFamily[] {
  const target = groupsOf(answers['target']).find(({ keys }) => keys[0] === 'counted') ?? totalOf(undefined);
  return [
    counted({ id: 'actual', unit: 'money', basis: basisOf(ground), proof: SUM, drill: revenueDrill(ground, actualFilters(ground)) },
      [entry([], totalOf(answers['actual']), sellsBy(ground, answers) && target.count('rows') > 0 ? 0 : 'no-data', actualExcluded(answers))]),
    counted({ id: 'target', unit: 'money', basis: 'targets-inside', proof: SUM, drill: targetDrill(ground, ground.targets) },
      [entry([], target, 'no-target', targetExcluded(answers))]),
    counted({ id: 'recent', unit: 'money', basis: 'recent-4-weeks', proof: SUM, drill: revenueDrill(ground, recentFilters(ground)) },
      [entry([], totalOf(answers['recent']), hasRevenue(answers) ? 0 : 'no-data')]),
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

/** One side of the rows: what is counted, of which rows, from which answer. */
interface Side { readonly family: 'actual' | 'target'; readonly drill: RowsQuery; readonly basis: string; readonly by: readonly GroupBy[] }

const sideFamily = ({ scope }: Ground, { family, ...told }: Side, month: '' | 'month-', entries: readonly FigureEntry[]): FigureFamily =>
  counted({ ...told, id: byScope(family, { scope }, month), unit: 'money', proof: SUM }, entries);

/** Who has a target and sold nothing sold 0, so that the gaps of the rows add up; what names nobody has no target of its own. */
const actualNothing = (target: readonly Group[], sells: boolean): ((at: Keys) => Nothing) => {
  const planned = new Set(target.filter(group => group.count('rows') > 0).map(({ keys }) => figureId('', keys)));
  return at => (sells && at[0] !== null && planned.has(figureId('', at)) ? 0 : 'no-data');
};

const targetNothing = (): Nothing => 'no-target';

function byRow(ground: Ground, answers: Answers, rows: Keys): FigureFamily[] {
  const by = [ground.scope];
  const [actual, target] = [actualGroups(answers), groupsOf(answers['targetByRow'])];
  return [
    sideFamily(ground, { family: 'actual', basis: basisOf(ground), by, drill: revenueDrill(ground, actualFilters(ground)) }, '',
      entriesAt(asked(answers, 'actualByRow', rows), actual, actualNothing(target, sellsBy(ground, answers)))),
    sideFamily(ground, { family: 'target', basis: 'targets-inside', by, drill: targetDrill(ground, ground.targets) }, '',
      entriesAt(asked(answers, 'targetByRow', rows), target, targetNothing)),
  ];
}

/** Where no revenue names anybody there are no groups to ask for: then all of it is nobody's. */
const actualGroups = (answers: Answers): readonly Group[] =>
  isRefused(answers['actualByRow']) ? [{ ...totalOf(answers['actual']), keys: [null] }] : groupsOf(answers['actualByRow']);

/** The rows of which one side can be asked, and so drilled into. */
function asked(answers: Answers, name: 'actualByRow' | 'targetByRow', rows: Keys): readonly Keys[] {
  const askable = !isRefused(answers[name]);
  return rows.filter(row => askable || (row === null && name === 'actualByRow')).map(row => [row]);
}

/** Every rep (team, region) with a target or an actual in the period; null where some name none. */
export const rowKeys = (answers: Answers): Keys =>
  [...new Set([...groupsOf(answers['targetByRow']), ...actualGroups(answers)].filter(group => group.count('rows') > 0).map(({ keys }) => keys[0] ?? null))];

/** Only months in which a row has an actual or a target; then both sides of it. None of them is wholly after asOf. */
function byMonth(ground: Ground, answers: Answers, rows: Keys): FigureFamily[] {
  const { scope } = ground;
  const [actual, target] = [groupsOf(answers['actualByMonth']), groupsOf(answers['targetByMonth'])];
  const present = new Map([...actual, ...target].map(({ keys }) => [figureId('', keys), keys]));
  const keys = [...present.values()].filter(([row]) => rows.includes(row!));
  const of = (name: string): readonly Keys[] => (isRefused(answers[name]) ? [] : keys);
  return [
    sideFamily(ground, { family: 'actual', basis: basisOf(ground), by: [scope, actualMonth(ground)], drill: revenueDrill(ground, heatFilters(ground)) }, 'month-',
      entriesAt(of('actualByMonth'), actual, actualNothing(target, hasRevenue(answers)))),
    sideFamily(ground, { family: 'target', basis: 'targets-inside-month', by: [scope, TARGET_MONTH], drill: targetDrill(ground, ground.monthTargets) }, 'month-',
      entriesAt(of('targetByMonth'), target, targetNothing)),
  ];
}

const isRefused = (answer: Answer | undefined): boolean => answer?.kind === 'refused';

function entriesAt(keys: readonly Keys[], from: readonly Group[], none: (at: Keys) => Nothing): FigureEntry[] {
  const groups = new Map(from.map(group => [figureId('', group.keys), group]));
  return keys.map(at => entry(at, groups.get(figureId('', at)) ?? totalOf(undefined), none(at)));
}

type Make = (known: Known) => FigureFamily;

type Derived = Pick<FigureFamily, 'id' | 'unit' | 'basis'> & { readonly formula: Formula; readonly of: readonly string[] };

const ATTAINMENT: Derived = { id: 'attainment', unit: 'ratio', basis: 'actual-of-target', formula: 'ratio', of: ['actual', 'target'] };
const ELAPSED: Derived = { id: 'elapsed-share', unit: 'ratio', basis: 'working-days', formula: 'share', of: ['elapsed-days', 'working-days'] };

/** In total and in every row. */
const OF_ROWS: readonly Derived[] = [
  ATTAINMENT,
  { id: 'expected', unit: 'money', basis: 'target-by-elapsed-share', formula: 'product', of: ['target', ELAPSED.id] },
  { id: 'pace', unit: 'ratio', basis: 'actual-of-expected', formula: 'ratio', of: ['actual', 'expected'] },
  { id: 'gap', unit: 'money', basis: 'target-less-actual', formula: 'difference', of: ['target', 'actual'] },
];

const OF_TOTAL: readonly Derived[] = [
  ELAPSED, ...OF_ROWS,
  { id: 'needed', unit: 'money-per-day', basis: 'gap-by-remaining-days', formula: 'rate', of: ['gap', 'remaining-days'] },
  { id: 'recent-per-day', unit: 'money-per-day', basis: 'recent-by-working-days', formula: 'rate', of: ['recent', 'recent-days'] },
  { id: 'needed-over-recent', unit: 'money-per-day', basis: 'needed-less-recent', formula: 'difference', of: ['needed', 'recent-per-day'] },
];

const derivedTotals: readonly Make[] = OF_TOTAL.map(told => known => reached(known, zeroTarget(derived(known, told, [{ keys: [] }]))));

/** The keys at which every operand is known: where nobody's revenue or nobody's target has a name, there is nothing to compare. */
const keysOf = (known: Known, keys: readonly Keys[], of: (at: Keys) => readonly string[]): readonly Required<DerivedKey>[] =>
  keys.map(at => ({ keys: at, of: of(at) })).filter(({ of }) => of.every(id => known.has(id)));

/** At each key from the families of the same key; the elapsed share is the same for all. */
function derivedAt(ground: Ground, { of, ...told }: Derived, by: readonly GroupBy[], keys: readonly Keys[], month: '' | 'month-' = ''): Make {
  const id = (family: string): string => byScope(family, ground, month);
  const operands = (at: Keys): readonly string[] => of.map(family => (family === ELAPSED.id ? family : figureId(id(family), at)));
  return known => zeroTarget(derived(known, { ...told, id: id(told.id), by }, keysOf(known, keys, operands)));
}

const derivedRows = (ground: Ground, rows: Keys): readonly Make[] =>
  OF_ROWS.map(told => derivedAt(ground, told, [ground.scope], rows.map(row => [row])));

const derivedMonths = (ground: Ground, rows: Keys): Make =>
  derivedAt(ground, ATTAINMENT, [ground.scope, actualMonth(ground)], ground.days.months.flatMap(month => rows.map(row => [row, month])), 'month-');

/** A target of 0 is a target: it must not look like none. */
const zeroTarget = (family: FigureFamily): FigureFamily =>
  (family.basis === ATTAINMENT.basis ? { ...family, figures: family.figures.map(figure => (figure.why === 'zero-denominator' ? { ...figure, why: 'zero-target' } : figure)) } : family);

/** Nothing is needed of a target that is reached. */
const reached = (known: Known, family: FigureFamily): FigureFamily => {
  const gap = family.id === 'needed' ? known.get('gap')?.value ?? null : null;
  return gap !== null && gap <= 0 ? { ...family, figures: family.figures.map(({ keys }) => ({ keys, value: null, why: 'not-applicable' })) } : family;
};
