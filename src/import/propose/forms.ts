import { entityNamed } from '../../contract/entities/index.js';
import type { Entity } from '../../contract/entity.js';
import type { FieldKind } from '../../contract/field.js';
import type { Evidence } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { ColumnProfile } from '../surveyed.js';
import { dateFormOf, type DateForm, type DateOrder } from '../values/dates.js';
import type { Found } from '../values/found.js';
import { nullWordsOf } from '../values/nulls.js';
import { numberFormOf, percentFormOf, type NumberForm } from '../values/numbers.js';
import type { Known } from './known.js';
import { profileOf } from './known.js';
import { looksWritten } from './looks.js';
import type { Asked, JsonObject } from './questions.js';
import { fitting } from './shape.js';

/** How the cells of a table are written: what holds for all of it, and how each column is then read. */
export interface TableForms {
  /** Part of the table's mapping. */
  readonly table: JsonObject;
  rule(column: string, more?: JsonObject): Json;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** What could be read two ways. */
  asked(table: JsonObject): readonly Asked[];
}

const DATES: readonly FieldKind[] = ['day', 'moment'];
const NUMBERS: readonly FieldKind[] = ['money', 'number', 'integer', 'ratio'];
/** Fields of a proposal that are none of the contract's, by the kind of what they hold. */
const OWN_KINDS: Readonly<Record<string, FieldKind>> = { closes: 'day', wonAt: 'day', lostAt: 'day', stageChanged: 'day', wonAmount: 'money', quota: 'money', rate: 'number' };
/** A proposal's kinds by the entity that they become. */
const ENTITY_OF: Readonly<Record<string, string>> = { lead: 'opportunity', won: 'opportunity' };

interface FieldColumn { readonly column: string; readonly kind: FieldKind }

function kindsOf({ kind, found }: Known): FieldColumn[] {
  const entity: Entity | undefined = entityNamed(ENTITY_OF[kind] ?? kind);
  const rate: Readonly<Record<string, FieldKind>> = kind === 'rate' ? { from: 'day' } : {};
  return Object.entries(found).map(([field, column]) => ({ column, kind: rate[field] ?? OWN_KINDS[field] ?? entity?.fields[field]?.kind ?? 'text' }));
}

/** Columns of dates that no field is made of by itself: the day of a stage may be, and they too show in what order dates are written. */
function datesBeside({ table, found }: Known): string[] {
  const used = new Set(Object.values(found));
  return table.columns.filter(profile => !used.has(profile.name) && profile.filled > 0 && fitting(profile, WRITTEN_DATE).rows >= profile.filled * 0.9).map(({ name }) => name);
}

const WRITTEN_DATE = { code: '', test: looksWritten };

type Forms<F> = ReadonlyMap<string, Found<F>>;

/** The forms of columns of one sort, each with the others beside it. */
function formsIn<F>({ table }: Known, columns: readonly string[], formOf: (column: ColumnProfile, others: readonly ColumnProfile[]) => Found<F> | undefined): Forms<F> {
  const profiles = [...new Set(columns)].map(column => profileOf(table, column));
  return new Map(profiles.flatMap(profile => {
    const found = formOf(profile, profiles.filter(other => other !== profile));
    return found ? [[profile.name, found] as const] : [];
  }));
}

const columnsOf = (fields: readonly FieldColumn[], kinds: readonly FieldKind[]): string[] => fields.filter(({ kind }) => kinds.includes(kind)).map(({ column }) => column);
const dateForms = (known: Known): Forms<DateForm> => formsIn(known, [...columnsOf(kindsOf(known), DATES), ...datesBeside(known)], dateFormOf);

/** The orders of dates that the columns of a table prove. */
export const provenOrders = (known: Known): DateOrder[] =>
  [...dateForms(known).values()].flatMap(({ form, options }) => (form.dateOrder === undefined || options.length > 0 ? [] : [form.dateOrder]));

/** The forms of a table. `hint`: the order of dates that other files prove, for those that could be read two ways. */
export function formsOf(known: Known, hint: DateOrder | undefined): TableForms {
  const fields = kindsOf(known);
  const dates = dateForms(known);
  const numbers = formsIn(known, columnsOf(fields, NUMBERS), numberFormOf);
  const shares = new Map(columnsOf(fields, ['ratio']).map(column => [column, percentFormOf(profileOf(known.table, column), numbers.get(column)?.form ?? {})] as const));
  const number = commonNumber([...numbers.values()].map(({ form }) => form));
  const dateOrder = orderOf(dates, hint);
  const read = new Map<string, JsonObject>();
  return {
    table: { ...(dateOrder !== undefined && { dateOrder }), ...(Object.keys(number).length > 0 && { number: { ...number } }) },
    evidence: new Map([dates, numbers, shares].flatMap(forms => [...forms].map(([column, { evidence }]) => [column, evidence] as const))),
    rule: (column, more = {}) => {
      const rule = { column, ...missingIn(known, column, dates.has(column) || numbers.has(column)), ...ownDate(dates.get(column), dateOrder), ...ownNumber(numbers.get(column), shares.get(column), number), ...more };
      read.set(column, rule);
      return Object.keys(rule).length === 1 ? column : rule;
    },
    asked: table => [...orderQuestions(known, columnsOf(fields, DATES), dates, table), ...formQuestions(known, numbers, table), ...percentQuestions(known, shares, read)],
  };
}

/** The order that the columns themselves prove, most of them first; else that of the other files, else the likelier one. */
function orderOf(dates: Forms<DateForm>, hint: DateOrder | undefined): DateOrder | undefined {
  const stated = [...dates.values()].filter(({ form }) => form.dateOrder !== undefined);
  const proven = stated.filter(({ options }) => options.length === 0);
  if (proven.length > 0) return commonest(proven.map(({ form }) => form.dateOrder!));
  return stated.length === 0 ? undefined : isMixed(stated[0]!) ? stated[0]!.form.dateOrder : (hint ?? stated[0]!.form.dateOrder);
}

/** Some cells prove one order and some another: no other file can tell. */
const isMixed = ({ evidence }: Found<DateForm>): boolean => evidence.some(({ code }) => code === 'date-order-mixed');

const commonest = <T>(items: readonly T[]): T => items.toSorted((a, b) => items.filter(item => item === b).length - items.filter(item => item === a).length)[0]!;

/** The marks of the numbers that are not plain, where those agree. */
function commonNumber(forms: readonly NumberForm[]): NumberForm {
  const stated = forms.map(({ decimal, group }) => ({ ...(decimal !== undefined && { decimal }), ...(group !== undefined && { group }) })).filter(form => Object.keys(form).length > 0);
  return new Set(stated.map(form => JSON.stringify(form))).size === 1 ? stated[0]! : {};
}

const missingIn = ({ table }: Known, column: string, figures: boolean): JsonObject => {
  const found = figures ? nullWordsOf(profileOf(table, column), 'figures') : undefined;
  return found ? { missing: [...found.form.missing] } : {};
};

function ownDate(found: Found<DateForm> | undefined, common: DateOrder | undefined): JsonObject {
  if (found?.form.serial !== undefined) return { serial: found.form.serial };
  const order = found?.form.dateOrder;
  return order === undefined || found!.options.length > 0 || order === common ? {} : { dateOrder: order };
}

function ownNumber(found: Found<NumberForm> | undefined, share: Found<Pick<NumberForm, 'percent'>> | undefined, common: NumberForm): JsonObject {
  const own = Object.entries({ ...found?.form, ...share?.form }).filter(([name, value]) => common[name as keyof NumberForm] !== value);
  return own.length > 0 || (share && share.options.length > 0) ? { number: Object.fromEntries(own) } : {};
}

function orderQuestions(known: Known, own: readonly string[], dates: Forms<DateForm>, part: JsonObject): Asked[] {
  if ([...dates.values()].some(({ form, options }) => form.dateOrder !== undefined && options.length === 0)) return [];
  const [column, found] = [...dates].find(([name, { options }]) => options.length > 0 && own.includes(name)) ?? [];
  if (column === undefined) return [];
  const hinted = !isMixed(found!) && part['dateOrder'] !== found!.form.dateOrder;
  const evidence = [...found!.evidence, ...(hinted ? [{ code: 'other-files-say', found: String(part['dateOrder']) }] : [])];
  return [{ code: 'date-order', table: known.table, column, in: part, keys: ['dateOrder'], evidence, options: found!.options.map(({ form, cell, example }) => ({ value: form.dateOrder!, example: `${cell} = ${example}` })) }];
}

/** Asked once for the table: its other numbers are open too, or they would tell. */
function formQuestions(known: Known, numbers: Forms<NumberForm>, part: JsonObject): Asked[] {
  const [column, found] = [...numbers].find(([, { options }]) => options.length > 0) ?? [];
  if (column === undefined) return [];
  const options = found!.options.map(({ form, cell, example }) => ({ value: Object.keys(form).length === 0 ? null : { ...form }, example: `${cell} = ${example}` }));
  return [{ code: 'number-form', table: known.table, column, in: part, keys: ['number'], evidence: found!.evidence, options }];
}

function percentQuestions(known: Known, shares: Forms<Pick<NumberForm, 'percent'>>, read: ReadonlyMap<string, JsonObject>): Asked[] {
  return [...shares].flatMap(([column, { options, evidence }]) => {
    const rule = read.get(column);
    return rule === undefined || options.length === 0 ? [] : [{
      code: 'percent', table: known.table, column, in: rule, keys: ['number', 'percent'], evidence, options: options.map(({ form, cell, example }) => ({ value: form.percent ?? null, example: `${cell} = ${example}` })),
    }];
  });
}
