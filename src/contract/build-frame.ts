import { parseIsoDay } from '../calendar/day.js';
import { currencyOf } from './currency.js';
import { DEFAULT_PIPELINE } from './derive.js';
import { HISTORY_FIELDS, type Fields } from './facts.js';
import type { AlertRule, Completeness, CustomDimension, Frame, Pipeline, Stage, StageKind, TierAxis } from './frame.js';
import type { IssueLog } from './issue-log.js';
import type { Json } from './json.js';
import type { Label } from './label.js';
import type { ReadHeader } from './parse-header.js';
import type { Table } from './table.js';
import { labelAt, numberAt, textAt } from './table-cells.js';

type Tables = Readonly<Record<string, Table>>;

/** What every measure may know, from the header and the small tables. */
export function buildFrame(header: ReadHeader, tables: Tables, dimensions: Readonly<Record<string, readonly CustomDimension[]>>, accountFields: Fields, log: IssueLog): Frame {
  const currency = currencyOf(header.currency);
  const axis = (name: 'x' | 'y'): TierAxis | undefined => tierAxis(header.tiers[name], name, accountFields, 10 ** currency.digits, log);
  const [x, y] = [axis('x'), axis('y')];
  const { fiscalYearStart, weekStart, zone, revenueFrom, pace, asOf, asOfDay } = header;
  return {
    asOf: asOfDay, asOfText: asOf.trim(), zone, currency, revenueFrom, pace, dimensions,
    calendar: { fiscalYearStart, weekStart }, working: workingOf(header),
    pipelines: pipelinesOf(tables), history: historyOf(header, tables), rules: rulesOf(tables['alertRule']),
    tiers: { abc: header.tiers.abc, ...(x && { x }), ...(y && { y }), ...(header.tiers.cells && { cells: header.tiers.cells as NonNullable<Frame['tiers']['cells']> }) },
    sizes: Object.fromEntries(Object.entries(tables).map(([name, { size }]) => [name, size])),
  };
}

function workingOf({ workingCalendar: { weekdays, holidays = [], makeUpDays = [] } }: ReadHeader): Frame['working'] {
  const days = (texts: readonly string[]): ReadonlySet<number> => new Set(texts.map(text => parseIsoDay(text)!));
  return { weekdays, holidays: days(holidays), makeUpDays: days(makeUpDays) };
}

const rowsOf = (table: Table | undefined): number[] => Array.from({ length: table?.size ?? 0 }, (_, row) => row);

function pipelinesOf({ pipeline, stage }: Tables): Pipeline[] {
  const named = rowsOf(pipeline).map(row => ({ id: textAt(pipeline, 'id', row)!, name: labelAt(pipeline, 'name', row) }));
  const used = rowsOf(stage).map(row => textAt(stage, 'pipeline', row) ?? DEFAULT_PIPELINE);
  const others = [...new Set(used)].filter(id => !named.some(one => one.id === id)).map(id => ({ id, name: undefined }));
  return [...named, ...others].map(({ id, name }) => ({ id, name: name ?? id, stages: stagesOf(stage, rowsOf(stage).filter(row => used[row] === id)) }));
}

/** By the order they state, else by their place in the table; numbered from 1. */
function stagesOf(table: Table | undefined, rows: readonly number[]): Stage[] {
  const place = (row: number): number => numberAt(table, 'order', row) ?? rows.indexOf(row) + 1;
  return [...rows].sort((a, b) => place(a) - place(b) || a - b).map((row, i) => stageAt(table, row, i + 1));
}

function stageAt(table: Table | undefined, row: number, order: number): Stage {
  const id = textAt(table, 'id', row)!;
  return {
    id, order, name: labelAt(table, 'name', row) ?? id, kind: textAt(table, 'kind', row) as StageKind,
    ...defined({
      standardConversion: numberAt(table, 'standardConversion', row), maximumDays: numberAt(table, 'maximumDays', row),
      probability: numberAt(table, 'probability', row), buyingPhase: labelAt(table, 'buyingPhase', row),
    }),
  };
}

/** Without the entries that are undefined. */
const defined = <T extends object>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };

/** As the data set says, else partial for every field that any change is recorded of. */
function historyOf({ history }: ReadHeader, { opportunityChange: changes }: Tables): Record<string, Completeness> {
  const column = changes?.columns['field'];
  const recorded: ReadonlySet<Label> = new Set(column?.layout === 'dictionary' ? column.values : []);
  return Object.fromEntries(HISTORY_FIELDS.map(field => [field, history[field as keyof typeof history] ?? (recorded.has(field) ? 'partial' : 'none')]));
}

const NUMERIC: ReadonlySet<string> = new Set(['money', 'number', 'integer', 'ratio']);

/** Breaks of a money axis are held in minor units; an axis over no number of the account is left out. */
function tierAxis(axis: NonNullable<ReadHeader['tiers']['x']> | undefined, name: string, fields: Fields, scale: number, log: IssueLog): TierAxis | undefined {
  if (!axis) return undefined;
  const kind = axis.field === 'revenue' ? 'money' : Object.hasOwn(fields, axis.field) ? fields[axis.field]!.kind : 'text';
  if (!NUMERIC.has(kind)) return void log.about('bad-axis', 'repaired', { entity: 'header', field: `tiers.${name}` }, 0, axis.field);
  const breaks = kind === 'money' ? axis.breaks.map(value => Math.round(value * scale)) : axis.breaks;
  return { field: axis.field, name: axis.name ?? axis.field, breaks, bands: axis.bands ?? Array.from({ length: breaks.length + 1 }, (_, band) => String(band + 1)) };
}

const rulesOf = (table: Table | undefined): AlertRule[] =>
  rowsOf(table).filter(row => textAt(table, 'active', row) !== 'false').map(row => ruleAt(table!, row));

function ruleAt(table: Table, row: number): AlertRule {
  const text = (field: string): string => textAt(table, field, row)!;
  const playbook = objectAt(table, 'playbook', row)?.['steps'];
  return {
    id: text('id'), name: labelAt(table, 'name', row) ?? text('id'), measure: text('measure'), figure: text('figure'),
    condition: text('condition') as AlertRule['condition'], severity: text('severity') as AlertRule['severity'], threshold: numberAt(table, 'threshold', row)!,
    ...defined({ params: objectAt(table, 'params', row), respondDays: numberAt(table, 'respondDays', row), playbook: Array.isArray(playbook) ? (playbook as readonly Label[]) : undefined }),
  };
}

/** A JSON column's object; the gate has read it as one. */
function objectAt(table: Table, field: string, row: number): { readonly [key: string]: Json } | undefined {
  const text = textAt(table, field, row);
  return text === undefined ? undefined : (JSON.parse(text) as { readonly [key: string]: Json });
}
