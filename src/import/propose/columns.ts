import type { Evidence } from '../../contract/import.js';
import type { SurveyedTable } from '../surveyed.js';
import { actsLikeActivities } from './activity-words.js';
import type { Guess } from './known.js';
import { profileOf } from './known.js';
import { HEADER_NAMES, type Names, type TableKind } from './names.js';
import { plain, withoutBrackets } from './plain.js';
import { agrees, shapeOf } from './shape.js';
import { VENDOR_NAMES, VENDOR_SIGNS } from './vendor-names.js';

/** The CRM whose export this is, by its headers. */
export function vendorOf(header: readonly string[]): string | undefined {
  const signs = Object.entries(VENDOR_SIGNS).map(([vendor, sign]) => ({ vendor, found: header.filter(name => sign.test(name)).length }));
  const best = signs.reduce((most, next) => (next.found > most.found ? next : most));
  return best.found > 0 ? best.vendor : undefined;
}

/** A name by which a column may be known, and what finding it is worth. */
interface Alias { readonly name: string; readonly vendor?: string; readonly confidence: number }

/** The names of a field, the surest first: the vendor's own, what anyone calls it, then what other vendors do. */
function aliasesOf(kind: TableKind, field: string, vendor: string | undefined): Alias[] {
  const ofVendor = (name: string, confidence: number): Alias[] =>
    (VENDOR_NAMES[name]?.[kind]?.[field] ?? []).map(alias => ({ name: alias, vendor: name, confidence }));
  const general = ((HEADER_NAMES[kind] as Names)[field] ?? []).map(name => ({ name, confidence: 0.95 }));
  const others = Object.keys(VENDOR_NAMES).filter(name => name !== vendor);
  return [...(vendor === undefined ? [] : ofVendor(vendor, 0.98)), ...general, ...others.flatMap(name => ofVendor(name, 0.8))];
}

/** Fields of a kind by all names that are known for it. */
const fieldsOf = (kind: TableKind): string[] =>
  [...new Set([HEADER_NAMES[kind], ...Object.values(VENDOR_NAMES).map(names => names[kind] ?? {})].flatMap(names => Object.keys(names)))];

/** Headers by what they are called, the first of equal ones: as they are, else without what stands in brackets. */
function columnsByName({ header }: SurveyedTable): ReadonlyMap<string, string> {
  const spellings = (change: (name: string) => string): [string, string][] => header.toReversed().map(column => [plain(change(column)), column]);
  return new Map([...spellings(withoutBrackets), ...spellings(name => name)]);
}

/** Field → guess, for a table taken to be of this kind. A column whose cells contradict its name is passed over. */
export function fieldsFound(kind: TableKind, table: SurveyedTable, vendor = vendorOf(table.header)): Record<string, Guess> {
  const byName = columnsByName(table);
  return Object.fromEntries(fieldsOf(kind).flatMap(field => {
    const guess = guessOf(kind, field, table, byName, vendor) ?? tailGuess(kind, field, table) ?? valuesGuess(kind, field, table);
    return guess ? [[field, guess]] : [];
  }));
}

function guessOf(kind: TableKind, field: string, table: SurveyedTable, byName: ReadonlyMap<string, string>, vendor: string | undefined): Guess | undefined {
  const named = aliasesOf(kind, field, vendor).flatMap(alias => {
    const column = byName.get(plain(alias.name));
    return column === undefined ? [] : [{ column, alias }];
  });
  const guesses = named.flatMap(({ column, alias }) => guessed(kind, field, table, column, alias.confidence, headerEvidence(alias)));
  // Of columns that all fit, an empty one says nothing: the first that is filled is meant.
  return guesses.find(({ column }) => profileOf(table, column).filled > 0) ?? guesses[0];
}

const headerEvidence = ({ name, vendor }: Alias): Evidence => (vendor === undefined ? { code: 'header-name', found: name } : { code: 'header-alias-of-vendor', found: vendor });

function guessed(kind: TableKind, field: string, table: SurveyedTable, column: string, confidence: number, header: Evidence): Guess[] {
  const profile = profileOf(table, column);
  const values = agrees(profile, shapeOf(kind, field));
  return values.agrees ? [{ column, confidence: profile.filled === 0 ? confidence * 0.8 : confidence, evidence: [header, ...values.evidence] }] : [];
}

/** The kinds of activities are known by their words, whatever their header says. */
function valuesGuess(kind: TableKind, field: string, table: SurveyedTable): Guess | undefined {
  const profile = kind === 'activity' && field === 'kind' ? table.columns.find(actsLikeActivities) : undefined;
  return profile && { column: profile.name, confidence: 0.7, evidence: [{ code: 'values-name-activities', found: [...profile.values.keys()].slice(0, 3).join(', ') }] };
}

/** Fields for which a header may say more than we know: `Planned contract amount` ends in what it is. */
const TAILS: Partial<Record<TableKind, Readonly<Record<string, readonly string[]>>>> = {
  opportunity: { amount: ['amount', '金额'], stage: ['stage', '阶段'], closes: ['close date', '成交日期', '成交时间'], rep: ['负责人'], account: ['客户名称'] },
  orderLine: { amount: ['sales amount', 'revenue', '销售额', '金额'], date: ['date', '日期'], account: ['客户名称'] },
  activity: { at: ['date', '时间', '日期'] },
  target: { amount: ['quota', 'target', '目标', '任务'] },
};
/** What such a header must not be about. */
const ASIDE = /annual|creat|modif|discount|tax|shipp|freight|paid|refund|due|expected|weighted|折扣|税|运费|已付|回款|优惠|最后|修改/i;

function tailGuess(kind: TableKind, field: string, table: SurveyedTable): Guess | undefined {
  const tails = TAILS[kind]?.[field] ?? [];
  const columns = table.header.filter(column => !ASIDE.test(column) && tails.some(tail => plain(withoutBrackets(column)).endsWith(plain(tail))));
  return columns.flatMap(column => guessed(kind, field, table, column, 0.6, { code: 'header-ends-in', found: tails.find(tail => plain(withoutBrackets(column)).endsWith(plain(tail)))! }))[0];
}
