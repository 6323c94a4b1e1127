import { figureId, type FigureFamily } from '../contract/figure.js';
import type { Frame } from '../contract/frame.js';
import type { MeasureDefinition, MeasureGuide } from '../contract/measure.js';
import type { Answer, Cell, Query, RowsAnswer } from '../contract/query.js';
import { after, groupFinder, known, model, noteIf, problemModel, refusalOf, totalOf, type Problem } from './base.js';
import { revenueExclusions, revenueFilters, revenueOf } from './revenue.js';
import { accountFamilies, accountRows, axisFamilies, cumulativeFamilies, groupFamilies, shareFamilies, totalFamilies, type AccountNumbers, type RowsWithout } from './tiers-families.js';
import type { TierAccount, TierGroup, TiersModel, TiersParams } from './tiers-model.js';
import { methodsOf, QUESTIONS, questions, scopeOf, type TiersScope } from './tiers-scope.js';

export type * from './tiers-model.js';

/** Accounts listed; the drill has them all. */
const LISTED = 50;
const LIST = ['account', 'value', 'potential', 'class', 'tier', 'keyAccount', 'rep'];

export const tiers: MeasureDefinition<TiersParams, TiersModel> = {
  name: 'tiers',
  *run(params, frame) {
    const scope = scopeOf(params, frame);
    if ('code' in scope) return unanswered(params, frame, scope);
    const asked = exclusionsOf(scope);
    const answers = yield [...questions(scope), ...asked.map(([, query]) => query)];
    const problem = refusalOf(answers);
    if (problem) return unanswered(params, frame, problem);
    const excluded = asked.map(([reason], at): RowsWithout => [reason, totalOf(answers[at + QUESTIONS]).count('rows')]);
    const families = familiesOf(scope, answers, excluded);
    const chosen = scope.cell ?? richest(scope, families);
    const [list] = yield [{ ...accountRows(scope, { dimension: scope.by, op: 'in', ids: [chosen] }), columns: LIST, limit: LISTED }];
    return modelOf(params, scope, families, chosen, list as RowsAnswer, excluded);
  },
};

export const tiersGuide: MeasureGuide = {
  summary: 'Customer tiers: ABC by cumulative share of revenue, or a matrix of two axes, with the accounts of one group.',
  params: {
    method: '"abc" or "matrix" (the default where the data names two axes). ABC classes are of the whole book for the period; filters show which of its accounts are in a selection.',
    period: 'Days whose revenue counts, by order date or by the day a deal was won; up to asOf. The 12 months to asOf unless told.',
    months: 'Takes so many months up to the period\'s last day instead of the period itself.',
    cell: 'Class or cell ("A", "0:2", "unrated") whose accounts are listed; that of the greatest value unless told.',
    filters: 'Shared filters on accounts: rep, team, region, channel.',
  },
};

const unanswered = (params: TiersParams, frame: Frame, problem: Problem): TiersModel => ({
  ...problemModel(frame, 'tiers', params, problem), method: params.method ?? 'abc', methods: methodsOf(frame), period: { from: frame.asOf, to: frame.asOf, key: '' },
  revenueFrom: frame.revenueFrom, groups: [], chosen: '', accounts: { of: 0, rows: [] },
});

/** Revenue of the period that stands with no account, and why; of the whole book, for a row without an account is in no selection. */
function exclusionsOf({ frame, period: { from, to } }: TiersScope): [reason: string, query: Query][] {
  const revenue = revenueOf(frame);
  const nobody = [...revenueFilters(revenue, from, to), { dimension: 'account', op: 'missing' } as const];
  return Object.entries({ 'no-account': nobody, ...revenueExclusions(revenue, from, to, frame.asOf) })
    .map(([reason, filters]) => [reason, { kind: 'aggregate', from: revenue.from, by: [], measures: { rows: { op: 'count' } }, filters }]);
}

function familiesOf(scope: TiersScope, [groups, total, rated, keyAccounts, byHand]: readonly Answer[], excluded: readonly RowsWithout[]): readonly FigureFamily[] {
  const told = [
    ...groupFamilies(scope, groupFinder(groups), groupFinder(keyAccounts)),
    ...totalFamilies(scope, { total: totalOf(total), rated: totalOf(rated), byHand: totalOf(byHand), excluded }),
    ...axisFamilies(scope),
  ];
  return after(told, ...shareFamilies(scope), ...(scope.method === 'abc' ? cumulativeFamilies(scope) : []));
}

/** The group of the greatest value; the first of equals. */
function richest({ groups }: TiersScope, families: readonly FigureFamily[]): string {
  const values = known(families);
  const valueOf = ({ key }: TierGroup): number => values.get(figureId('value', [key]))?.value ?? -Infinity;
  return groups.reduce((best, group) => (valueOf(group) > valueOf(best) ? group : best)).key;
}

function modelOf(params: TiersParams, scope: TiersScope, families: readonly FigureFamily[], chosen: string, list: RowsAnswer, excluded: readonly RowsWithout[]): TiersModel {
  const rows = list.rows.map(row => new Map(list.columns.map(({ name }, at) => [name, row[at] ?? null])));
  const { frame, method, methods, period, axes, groups } = scope;
  const notes = excluded.filter(([reason]) => reason !== 'cancelled').flatMap(([reason, count]) => noteIf(reason, count));
  return {
    ...model(frame, 'tiers', params, { families: [...families, ...accountFamilies(scope, rows.map(numbersOf))], labels: list.labels, notes }),
    method, methods, period, ...(axes ? { axes } : {}), revenueFrom: frame.revenueFrom, groups, chosen, accounts: { of: list.of, rows: rows.map(accountOf) },
  };
}

type Row = ReadonlyMap<string, Cell>;

const numbersOf = (row: Row): AccountNumbers => ({ id: String(row.get('account')), value: row.get('value') as number | null, potential: row.get('potential') as number | null });

const accountOf = (row: Row): TierAccount => ({
  id: String(row.get('account')), rep: row.get('rep') as string | null, class: String(row.get('class')), tier: row.get('tier') as string | null, key: row.get('keyAccount') === 'true',
});
