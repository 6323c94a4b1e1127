import { partsOf, type Day } from '../calendar/day.js';
import type { DataSet } from '../contract/data-set.js';
import type { ColumnInfo } from '../contract/query.js';
import type { DictionaryColumn, Table } from '../contract/table.js';
import { compareText } from '../engine/collate.js';
import { column, numberAt, textAt } from '../engine/read.js';
import type { View, ViewParams } from '../engine/view.js';
import { coded } from './columns.js';
import { take } from './take.js';

/**
 * The targets of one metric that touch the days `from` to `to`, and whether each counts there: one row per target.
 * - `counted`: it lies wholly inside and adds up with the others.
 * - `target-straddles`: it reaches out of the period; it is never split.
 * - `no-amount`: nobody wrote a number (0 is one).
 * - `other-version`: a later plan version is there.
 * - `other-level`: targets for someone finer (rep before team before region before the whole company) are there, or a wider target of
 *   the same owner covers it: the year's, where the period is a year and its months are planned too; the one for all products.
 *
 * Params: `metric`, `from`, `to` (civil days) · `each: "month"`: a target counts inside one calendar month instead of the whole period ·
 * `level`: as found elsewhere, instead of the finest here · `split`: dimensions that the question is filtered by, so that a target for
 * all products does not hide those for one.
 */
export const targetStanding: View = {
  name: 'targetStanding',
  rowEntity: 'target',
  paths: { rep: ['rep'], team: ['team', 'rep.team'], region: ['region', 'team.region', 'rep.team.region'], product: ['product'], channel: ['channel'] },
  columns: {
    id: { name: 'id', unit: 'id', ref: 'target' }, start: { name: 'start', unit: 'day' }, end: { name: 'end', unit: 'day' },
    amount: { name: 'amount', unit: 'money' }, rep: reference('rep'), team: reference('team'), region: reference('region'),
    product: reference('product'), channel: reference('channel'), tier: { name: 'tier', unit: 'text' }, version: { name: 'version', unit: 'text' },
    standing: { name: 'standing', unit: 'text' }, level: { name: 'level', unit: 'text' },
  },
  build: ({ tables }: DataSet, params: ViewParams): Table => buildStanding(tables['target'], params),
};

function reference(name: string): ColumnInfo {
  return { name, unit: 'id', ref: name };
}

const LEVELS = ['rep', 'team', 'region'] as const;
/** What narrows a target beside its owner. */
const SPLITS = ['product', 'channel', 'tier'] as const;

export type TargetStanding = 'counted' | 'target-straddles' | 'no-amount' | 'other-version' | 'other-level';

interface Target {
  readonly row: number;
  readonly start: Day;
  readonly end: Day;
  readonly level: string;
  readonly owner: string | null;
  readonly splits: readonly (string | null)[];
  readonly version: string | null;
  standing: TargetStanding;
}

function buildStanding(table: Table | undefined, params: ViewParams): Table {
  if (!table) return { name: targetStanding.name, size: 0, columns: {} };
  const targets = touching(table, params);
  const split = (params['split'] ?? []) as readonly string[];
  markOldVersions(targets);
  markOtherLevels(targets, (params['level'] as string | undefined) ?? finest(targets));
  markParts(counted(targets).filter(({ splits }) => SPLITS.every((name, i) => splits[i] !== null || !split.includes(name))));
  return tableOf(table, targets);
}

const counted = (targets: readonly Target[]): Target[] => targets.filter(({ standing }) => standing === 'counted');

const finest = (targets: readonly Target[]): string =>
  LEVELS.find(level => counted(targets).some(target => target.level === level)) ?? 'company';

function markOldVersions(targets: readonly Target[]): void {
  const latest = counted(targets).reduce<string | null>((last, { version }) => (isLater(version, last) ? version : last), null);
  for (const target of counted(targets)) if (target.version !== latest) target.standing = 'other-version';
}

function markOtherLevels(targets: readonly Target[], level: string): void {
  for (const target of counted(targets)) if (target.level !== level) target.standing = 'other-level';
}

const isLater = (version: string | null, than: string | null): boolean =>
  version !== null && (than === null || compareText(version, than) > 0);

/** The targets of the metric with a day in the period, straddling and unnumbered ones marked. */
function touching(table: Table, { metric, from, to, each }: ViewParams): Target[] {
  const targets: Target[] = [];
  for (let row = 0; row < table.size; row++) {
    if (textAt(table, 'metric', row) !== metric) continue;
    const start = numberAt(table, 'start', row);
    const end = numberAt(table, 'end', row);
    if (start === null || end === null || start > (to as Day) || end < (from as Day)) continue;
    const inside = start >= (from as Day) && end <= (to as Day) && (each !== 'month' || isInOneMonth(start, end));
    const numbered = numberAt(table, 'amount', row) !== null;
    targets.push({ ...describe(table, row), start, end, standing: !inside ? 'target-straddles' : numbered ? 'counted' : 'no-amount' });
  }
  return targets;
}

function isInOneMonth(start: Day, end: Day): boolean {
  const [first, last] = [partsOf(start), partsOf(end)];
  return first.year === last.year && first.month === last.month;
}

function describe(table: Table, row: number): Pick<Target, 'row' | 'level' | 'owner' | 'splits' | 'version'> {
  const level = LEVELS.find(name => textAt(table, name, row) !== null) ?? 'company';
  return {
    row, level, owner: level === 'company' ? null : textAt(table, level, row),
    splits: SPLITS.map(name => textAt(table, name, row)), version: textAt(table, 'version', row),
  };
}

/** Marks every target that a wider one of the same owner covers: it is a part of that one, not an addition to it. */
function markParts(targets: readonly Target[]): void {
  const siblings = new Map<string | null, Target[]>();
  for (const target of targets) {
    const same = siblings.get(target.owner);
    if (same) same.push(target);
    else siblings.set(target.owner, [target]);
  }
  for (const same of siblings.values())
    for (const part of same) if (same.some(whole => isPart(part, whole))) part.standing = 'other-level';
}

function isPart(part: Target, whole: Target): boolean {
  const within = part.start >= whole.start && part.end <= whole.end;
  const narrows = whole.splits.every((value, i) => value === null || value === part.splits[i]);
  const differs = part.start !== whole.start || part.end !== whole.end || whole.splits.some((value, i) => value !== part.splits[i]);
  return within && narrows && differs;
}

/** The targets' own columns, narrowed to those rows, with what was found out. */
function tableOf(table: Table, targets: readonly Target[]): Table {
  const rows = targets.map(({ row }) => row);
  const kept = Object.keys(targetStanding.columns).flatMap(name => {
    const found = column(table, name);
    return found ? [[name, take(found, rows)] as const] : [];
  });
  const found = { standing: texts(targets.map(({ standing }) => standing)), level: texts(targets.map(({ level }) => level)) };
  return { name: targetStanding.name, size: rows.length, columns: { ...Object.fromEntries(kept), ...found } };
}

function texts(values: readonly string[]): DictionaryColumn {
  const distinct = ['', ...new Set(values)];
  return coded(values.map(value => distinct.indexOf(value)), distinct);
}
