import { parsePeriod, type DayRange } from '../calendar/period.js';
import { compute, figureId, type FigureEntry, type FigureFamily, type FigureUnit, type Formula, type Model, type Note, type Proof, type Why } from '../contract/figure.js';
import type { Frame } from '../contract/frame.js';
import type { Json } from '../contract/json.js';
import type { AggregateAnswer, Answer, Filter, GroupBy, Labels, Refusal, RowsQuery } from '../contract/query.js';

/**
 * What all measures share: the model's envelope, the three ways in which a family is made, and the reading of answers.
 * A measure that could not be answered returns {@link problemModel}; it never throws.
 */

export type Keys = readonly (string | null)[];

/** What a measure adds to the envelope of its model. */
export interface Parts {
  readonly families: readonly FigureFamily[];
  readonly labels?: Labels;
  readonly notes?: readonly Note[];
}

/** The envelope of every model; a measure spreads it into its own. */
export function model(frame: Frame, measure: string, params: object, { families, labels = {}, notes = [] }: Parts): Model {
  const { asOfText: asOf, zone, currency } = frame;
  return { measure, params: params as { readonly [key: string]: Json }, asOf, zone, currency, families, labels, notes };
}

export type Problem = NonNullable<Model['problem']>;

/** A model that says why the question as a whole could not be answered. */
export const problemModel = (frame: Frame, measure: string, params: object, problem: Problem): Model =>
  ({ ...model(frame, measure, params, { families: [] }), problem });

/** The first refusal among answers as a model's problem; undefined where all were answered. */
export function refusalOf(answers: readonly Answer[]): Problem | undefined {
  const refusal = answers.find((answer): answer is Refusal => answer.kind === 'refused');
  if (!refusal) return undefined;
  const code = refusal.code === 'not-applicable' ? 'not-applicable' : refusal.code === 'too-many-groups' ? 'failed' : 'unsupported';
  return { code, subject: refusal.subject };
}

/** The days of `params.period`: undefined for none, null for a key that names no period. */
export const periodOf = (period: string | null | undefined, frame: Frame): DayRange | null | undefined =>
  period ? parsePeriod(period, frame.calendar) : undefined;

/** One group of an aggregate answer. */
export interface Group {
  readonly keys: Keys;
  /** Null where nothing could be aggregated. */
  value(name: string): number | null;
  /** As `value`, for counts: 0 where null. */
  count(name: string): number;
}

const groupAt = (answer: AggregateAnswer, row: number): Group => {
  const value = (name: string): number | null => answer.values[name]?.[row] ?? null;
  return { keys: answer.keys.map(keys => keys[row] ?? null), value, count: name => value(name) ?? 0 };
};

/** The groups of an aggregate answer in its order; none for any other answer. */
export const groupsOf = (answer: Answer | undefined): Group[] =>
  answer?.kind === 'aggregate' ? Array.from({ length: answer.size }, (_, row) => groupAt(answer, row)) : [];

const NOTHING: Group = { keys: [], value: () => null, count: () => 0 };

/** The only group of an answer without `by`; all nulls where it has none. */
export const totalOf = (answer: Answer | undefined): Group => groupsOf(answer)[0] ?? NOTHING;

/** Finds groups by their keys; a group that does not exist is all nulls. */
export function groupFinder(answer: Answer | undefined): (...keys: Keys) => Group {
  const index = new Map(groupsOf(answer).map(group => [figureId('', group.keys), group]));
  return (...keys) => index.get(figureId('', keys)) ?? NOTHING;
}

interface Told {
  readonly id: string;
  readonly unit: FigureUnit;
  /** Stable code of what is counted over what, worded by `format/`. */
  readonly basis: string;
  readonly by?: readonly GroupBy[];
}

/** Numbers that drill to rows. */
export const counted = ({ by = [], ...told }: Told & { readonly proof: Proof; readonly drill: RowsQuery }, figures: readonly FigureEntry[]): FigureFamily =>
  ({ ...told, by, made: 'counted', figures });

/** Numbers that are not from rows. */
export const given = ({ by = [], ...told }: Told & { readonly source: 'calendar' | 'policy' | 'parameter' }, figures: readonly FigureEntry[]): FigureFamily =>
  ({ ...told, by, made: 'given', figures });

type Valued = Pick<FigureEntry, 'value' | 'why'>;

/** Values of finished families by figure id, for {@link derived}. */
export type Known = ReadonlyMap<string, Valued>;

export const known = (families: readonly FigureFamily[]): Known =>
  new Map(families.flatMap(family => family.figures.map(entry => [figureId(family.id, entry.keys), entry] as const)));

/** One derived figure: its keys, and its operands where they are not the family's at the same keys. */
export interface DerivedKey { readonly keys: Keys; readonly of?: readonly string[] }

/** Computes a family from figures that are known; a null operand hands on its reason. */
export function derived(from: Known, told: Told & { readonly formula: Formula; readonly of?: readonly string[] }, keys: readonly DerivedKey[]): FigureFamily {
  const { by = [], of = [], ...rest } = told;
  const figures = keys.map(entry => ({ ...entry, ...derive(from, told.formula, entry.of ?? of.map(id => operandId(id, entry.keys))) }));
  return { ...rest, by, of, made: 'derived', figures };
}

const operandId = (id: string, keys: Keys): string => (id.includes('(') ? id : figureId(id, keys));

function derive(from: Known, formula: Formula, of: readonly string[]): Valued {
  const operands = of.map((id): Valued => from.get(id) ?? { value: null, why: 'missing' });
  const value = compute(formula, operands.map(operand => operand.value));
  return value === null ? { value, why: whyNull(operands) } : { value };
}

const whyNull = (operands: readonly Valued[]): Why =>
  operands.find(operand => operand.value === null)?.why ?? (operands.some(operand => operand.value === null) ? 'missing' : 'zero-denominator');

/** Adds a family with what was known, so that the next can be derived from it. */
export const after = (from: readonly FigureFamily[], ...more: readonly ((from: Known) => FigureFamily)[]): readonly FigureFamily[] =>
  more.reduce<readonly FigureFamily[]>((families, make) => [...families, make(known(families))], from);

/** `excluded`, where any rows were. */
export function excluding(...reasons: readonly (readonly [reason: string, rows: number])[]): Pick<FigureEntry, 'excluded'> {
  const excluded = reasons.filter(([, rows]) => rows > 0).map(([reason, rows]) => ({ reason, rows }));
  return excluded.length > 0 ? { excluded } : {};
}

/** A note only where it has rows. */
export const noteIf = (code: string, rows: number): readonly Note[] => (rows > 0 ? [{ code, rows }] : []);

/** Filters of a query: those given, without the absent ones. */
export const filters = (...given: readonly (Filter | readonly Filter[] | undefined)[]): readonly Filter[] =>
  given.flatMap(filter => filter ?? []);
