import { figureId, type FigureEntry, type FigureFamily } from '../contract/figure.js';
import type { Frame, TierAxis } from '../contract/frame.js';
import type { Filter, RowsQuery } from '../contract/query.js';
import { UNRATED } from '../contract/tier.js';
import { counted, derived, excluding, given, type Group, type Known } from './base.js';
import { revenueFilters, revenueOf } from './revenue.js';
import { BY_HAND, KEY_ACCOUNTS, ratedIn, type TiersScope } from './tiers-scope.js';

type Found = (key: string) => Group;
type Make = (from: Known) => FigureFamily;

/** Accounts as a drill lists them, with the numbers that say why each stands where it does. */
export const accountRows = (scope: TiersScope, ...more: readonly Filter[]): RowsQuery => ({
  kind: 'rows', from: scope.from, filters: [...scope.filters, ...more], order: [{ by: 'value', descending: true }],
  columns: ['account', 'value', ...reasonsOf(scope), 'class', 'tier', 'rep'],
});

const AXIS_COLUMNS: Readonly<Record<string, string>> = { revenue: 'value', currentValue: 'current', potentialValue: 'potential' };

function reasonsOf({ axes }: TiersScope): readonly string[] {
  if (!axes) return ['rank', 'share', 'begins'];
  return [axes.y, axes.x].map(({ field }) => AXIS_COLUMNS[field] ?? `account.${field}`).filter(name => name !== 'value');
}

const VALUED: Filter = { dimension: 'value', op: 'present' };

const count = (group: Group, keys: FigureEntry['keys'] = []): FigureEntry => ({ keys, value: group.count('accounts'), rows: group.count('accounts') });

/** No accounts are worth nothing; accounts without any revenue are not. */
function value(group: Group, keys: FigureEntry['keys'] = [], rowsWithout: readonly RowsWithout[] = []): FigureEntry {
  const [accounts, valued] = [group.count('accounts'), group.count('valued')];
  const sum = accounts === 0 ? 0 : group.value('value');
  return { keys, value: sum, ...(sum === null ? { why: 'no-data' } : {}), rows: valued, ...excluding(['no-revenue', accounts - valued], ...rowsWithout) };
}

/** Accounts and value of each class or cell, and of those in none. */
export function groupFamilies(scope: TiersScope, of: Found, keyAccounts: Found): FigureFamily[] {
  const keys = [...scope.groups.map(({ key }) => key), UNRATED];
  const by = [scope.by];
  return [
    counted({ id: 'accounts', unit: 'count', basis: `accounts-in-${scope.by}`, proof: { op: 'count' }, by, drill: accountRows(scope) }, keys.map(key => count(of(key), [key]))),
    counted({ id: 'value', unit: 'money', basis: `value-in-${scope.by}`, proof: { op: 'sum', of: 'value' }, by, drill: accountRows(scope, VALUED) }, keys.map(key => value(of(key), [key]))),
    counted({ id: 'key-accounts', unit: 'count', basis: 'key-accounts', proof: { op: 'count' }, by, drill: accountRows(scope, KEY_ACCOUNTS) }, keys.map(key => count(keyAccounts(key), [key]))),
  ];
}

/** Rows of the period that are no account's revenue, and why. */
export type RowsWithout = readonly [reason: string, rows: number];

interface Totals { readonly total: Group; readonly rated: Group; readonly byHand: Group; readonly excluded: readonly RowsWithout[] }

/** The selection as a whole, and the part of it that is rated. */
export function totalFamilies(scope: TiersScope, { total, rated, byHand, excluded }: Totals): FigureFamily[] {
  const drill = (...which: readonly Filter[]): RowsQuery => accountRows(scope, ...which);
  return [
    counted({ id: 'total-accounts', unit: 'count', basis: 'total-accounts', proof: { op: 'count' }, drill: drill() }, [count(total)]),
    counted({ id: 'total-value', unit: 'money', basis: `total-value-${scope.frame.revenueFrom}`, proof: { op: 'sum', of: 'value' }, drill: drill(VALUED) }, [value(total, [], excluded)]),
    counted({ id: 'rated-accounts', unit: 'count', basis: `rated-by-${scope.by}`, proof: { op: 'count' }, drill: drill(ratedIn(scope)) }, [count(rated)]),
    counted({ id: 'rated-value', unit: 'money', basis: `rated-by-${scope.by}`, proof: { op: 'sum', of: 'value' }, drill: drill(ratedIn(scope), VALUED) }, [value(rated)]),
    counted({ id: 'by-hand', unit: 'count', basis: 'by-hand', proof: { op: 'count' }, drill: drill(BY_HAND) }, [count(byHand)]),
  ];
}

const share = (scope: TiersScope, id: string, part: string, whole: string): Make => known =>
  derived(known, { id, unit: 'ratio', basis: id, by: [scope.by], formula: 'share' }, scope.groups.map(({ key }) => ({ keys: [key], of: [figureId(part, [key]), whole] })));

export const shareFamilies = (scope: TiersScope): readonly Make[] =>
  [share(scope, 'account-share', 'accounts', 'rated-accounts'), share(scope, 'value-share', 'value', 'rated-value')];

/** ABC: the values of a class and of those before it, and where the classes end. */
export function cumulativeFamilies(scope: TiersScope): readonly Make[] {
  const keys = scope.groups.map(({ key }) => key);
  const upTo = keys.map((key, at) => ({ keys: [key], of: keys.slice(0, at + 1).map(each => figureId('value', [each])) }));
  return [
    known => derived(known, { id: 'cumulative-value', unit: 'money', basis: 'cumulative-value', by: ['class'], formula: 'sum' }, upTo),
    share(scope, 'cumulative-share', 'cumulative-value', 'rated-value'),
    () => given({ id: 'border', unit: 'ratio', basis: 'border', by: ['class'], source: 'policy' }, scope.frame.tiers.abc.map((border, at) => ({ keys: [keys[at]!], value: border }))),
  ];
}

const MONEY_FIELDS = ['revenue', 'currentValue', 'potentialValue'];

/** Also a column of the data set's own that holds amounts: its breaks are in minor units. */
const isMoney = (field: string, { dimensions }: Frame): boolean =>
  MONEY_FIELDS.includes(field) || (dimensions?.['account'] ?? []).some(({ id, kind }) => id === field && kind === 'money');

const breaks = (id: string, by: string, { field, breaks }: TierAxis, frame: Frame): FigureFamily =>
  given({ id, unit: isMoney(field, frame) ? 'money' : 'number', basis: 'axis-break', by: [by], source: 'policy' }, breaks.map((lower, at) => ({ keys: [String(at + 1)], value: lower })));

/** Matrix: the lower bounds of the bands. */
export const axisFamilies = ({ axes, frame }: TiersScope): FigureFamily[] =>
  axes ? [breaks('x-break', 'xBand', axes.x, frame), breaks('y-break', 'yBand', axes.y, frame)] : [];

/** One account's numbers: its revenue drills to the orders or deals behind it. */
export interface AccountNumbers { readonly id: string; readonly value: number | null; readonly potential: number | null }

export function accountFamilies({ frame, period }: TiersScope, accounts: readonly AccountNumbers[]): FigureFamily[] {
  const revenue = revenueOf(frame);
  const rows: RowsQuery = { kind: 'rows', from: revenue.from, columns: revenue.columns, filters: revenueFilters(revenue, period.from, period.to) };
  const estimate: RowsQuery = { kind: 'rows', from: 'account', columns: ['id', 'potentialValue'] };
  const entry = (id: string, number: number | null, why: 'no-data' | 'missing'): FigureEntry => ({ keys: [id], value: number, ...(number === null ? { why } : {}) });
  const told = { by: ['account'], unit: 'money' } as const;
  return [
    counted({ ...told, id: 'account-value', basis: `account-value-${frame.revenueFrom}`, proof: { op: 'sum', of: 'amount' }, drill: rows },
      accounts.map(({ id, value: sum }) => entry(id, sum, 'no-data'))),
    counted({ ...told, id: 'account-potential', basis: 'account-potential', proof: { op: 'sum', of: 'potentialValue' }, drill: estimate },
      accounts.map(({ id, potential }) => entry(id, potential, 'missing'))),
  ];
}
