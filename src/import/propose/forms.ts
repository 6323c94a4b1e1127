import { entityNamed } from '../../contract/entities/index.js';
import type { Entity } from '../../contract/entity.js';
import type { FieldKind } from '../../contract/field.js';
import type { Evidence } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { Known } from './known.js';
import { profileOf } from './known.js';
import { looksWritten } from './looks.js';
import type { Asked, JsonObject } from './questions.js';
import { fitting } from './shape.js';
import { dateFormOf, numberFormOf, type DateForm, type DateOrder, type NumberForm } from './value-forms.js';

/** How the cells of a table are written: what holds for all of it, and how each column is then read. */
export interface TableForms {
  /** Part of the table's mapping. */
  readonly table: JsonObject;
  rule(column: string, more?: JsonObject): Json;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  asked(table: JsonObject): readonly Asked[];
}

const DATES: readonly FieldKind[] = ['day', 'moment'];
const NUMBERS: readonly FieldKind[] = ['money', 'number', 'integer', 'ratio'];
/** Fields of a proposal that are none of the contract's, by the kind of what they hold. */
const OWN_KINDS: Readonly<Record<string, FieldKind>> = { closes: 'day', wonAt: 'day', lostAt: 'day', stageChanged: 'day', wonAmount: 'money', rate: 'number' };

/** A proposal's kinds by the entity that they become. */
const ENTITY_OF: Readonly<Record<string, string>> = { lead: 'opportunity', won: 'opportunity' };

function kindsOf({ kind, found }: Known): { readonly column: string; readonly kind: FieldKind }[] {
  const entity: Entity | undefined = entityNamed(ENTITY_OF[kind] ?? kind);
  const rate: Readonly<Record<string, FieldKind>> = kind === 'rate' ? { from: 'day' } : {};
  return Object.entries(found).map(([field, column]) => ({ column, kind: rate[field] ?? OWN_KINDS[field] ?? entity?.fields[field]?.kind ?? 'text' }));
}

/** The forms of all date columns of a table, and what they were told by. */
export const dateFormsOf = (known: Known): DateForm[] => kindsOf(known).filter(({ kind }) => DATES.includes(kind)).map(({ column }) => dateFormOf(profileOf(known.table, column)));

/** Columns of dates that no field is made of by itself: the day of a stage may be, and they too show in what order dates are written. */
function datesBeside({ table, found }: Known): string[] {
  const used = new Set(Object.values(found));
  return table.columns.filter(profile => !used.has(profile.name) && profile.filled > 0 && fitting(profile, WRITTEN_DATE).rows >= profile.filled * 0.9).map(({ name }) => name);
}

const WRITTEN_DATE = { code: '', test: looksWritten };

/** The forms of a table. `hint`: the order of dates in the other files, for those that could be read two ways. */
export function formsOf(known: Known, hint: DateOrder | undefined): TableForms {
  const kinds = kindsOf(known);
  const own = kinds.filter(({ kind }) => DATES.includes(kind)).map(({ column }) => column);
  const dates = new Map([...own, ...datesBeside(known)].map(column => [column, dateFormOf(profileOf(known.table, column))]));
  const numbers = new Map(kinds.filter(({ kind }) => NUMBERS.includes(kind)).map(({ column, kind }) => [column, numberFormOf(profileOf(known.table, column), kind === 'ratio')]));
  const number = commonNumber([...numbers.values()]);
  const order = commonOrder([...dates], own, hint, number);
  const table: JsonObject = { ...(order.chosen !== undefined && { dateOrder: order.chosen }), ...(Object.keys(number).length > 0 && { number: { ...number } }) };
  return {
    table, evidence: new Map([...[...dates].map(([column, { evidence }]) => [column, evidence] as const), ...[...numbers].map(([column, { evidence }]) => [column, evidence] as const)]),
    rule: (column, more = {}) => ruleOf(column, { ...ownDate(dates.get(column), order.chosen), ...ownNumber(numbers.get(column), number), ...more }),
    asked: part => [...orderQuestions(known, own, dates, order, part), ...numberQuestions(known, numbers, part)],
  };
}

const ruleOf = (column: string, more: JsonObject): Json => (Object.keys(more).length === 0 ? column : { column, ...more });

interface ChosenOrder { readonly chosen?: DateOrder; readonly asked: boolean; readonly hinted: boolean }

/** The order that the columns themselves prove, most of them first; else that of the other files, else as writers of decimal commas do: day first. */
function commonOrder(dates: readonly (readonly [column: string, form: DateForm])[], own: readonly string[], hint: DateOrder | undefined, number: NumberForm): ChosenOrder {
  const proven = dates.flatMap(([, { order }]) => (order === undefined || order === 'ambiguous' ? [] : [order]));
  const ambiguous = dates.some(([column, { order }]) => order === 'ambiguous' && own.includes(column));
  if (proven.length > 0) return { chosen: commonest(proven), asked: false, hinted: false };
  if (!ambiguous) return { asked: false, hinted: false };
  return { chosen: hint ?? (number.decimal === ',' ? 'dmy' : 'mdy'), asked: true, hinted: hint !== undefined };
}

const commonest = <T>(items: readonly T[]): T => items.toSorted((a, b) => items.filter(item => item === b).length - items.filter(item => item === a).length)[0]!;

/** The one form that differs from the plain one, where it is one. */
function commonNumber(forms: readonly { readonly form: NumberForm }[]): NumberForm {
  const stated = forms.map(({ form: { decimal, group } }) => ({ ...(decimal !== undefined && { decimal }), ...(group !== undefined && { group }) })).filter(form => Object.keys(form).length > 0);
  const texts = new Set(stated.map(form => JSON.stringify(form)));
  return texts.size === 1 ? stated[0]! : {};
}

function ownDate(form: DateForm | undefined, chosen: DateOrder | undefined): JsonObject {
  if (form?.serial !== undefined) return { serial: form.serial };
  return form?.order === undefined || form.order === 'ambiguous' || form.order === chosen ? {} : { dateOrder: form.order };
}

function ownNumber(seen: { readonly form: NumberForm } | undefined, common: NumberForm): JsonObject {
  const own = Object.entries(seen?.form ?? {}).filter(([name, value]) => common[name as keyof NumberForm] !== value);
  return own.length === 0 ? {} : { number: Object.fromEntries(own) };
}

function orderQuestions(known: Known, own: readonly string[], dates: ReadonlyMap<string, DateForm>, order: ChosenOrder, part: JsonObject): Asked[] {
  const [column, form] = [...dates].find(([name, { order: seen }]) => seen === 'ambiguous' && own.includes(name)) ?? [];
  if (!order.asked || column === undefined) return [];
  const evidence = [...form!.evidence, ...(order.hinted ? [{ code: 'other-files-say', found: order.chosen! }] : [])];
  return [{ code: 'date-order', table: known.table, column, in: part, keys: ['dateOrder'], evidence, options: form!.options }];
}

function numberQuestions(known: Known, numbers: ReadonlyMap<string, { readonly evidence: readonly Evidence[]; readonly options?: Asked['options'] }>, part: JsonObject): Asked[] {
  const [column, seen] = [...numbers].find(([, { options }]) => options !== undefined) ?? [];
  return column === undefined ? [] : [{ code: 'number-form', table: known.table, column, in: part, keys: ['number'], evidence: seen!.evidence, options: seen!.options! }];
}
