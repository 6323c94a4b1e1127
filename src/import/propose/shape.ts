import { entityNamed } from '../../contract/entities/index.js';
import type { Entity } from '../../contract/entity.js';
import type { FieldKind } from '../../contract/field.js';
import type { Evidence } from '../../contract/import.js';
import type { ColumnProfile } from '../surveyed.js';
import { isCurrency } from './currency-words.js';
import { looksLikeDate, looksLikeEmail, looksLikeNumber } from './looks.js';
import { namesPeriod, statesYear } from './period.js';
import { DYNAMICS_STATES, outcomeOf } from './outcome-words.js';

/** What cells of a column must look like for a field, and the code of the evidence that they do. */
export interface Shape { readonly code: string; readonly test: (text: string) => boolean }

const looksLikeDay = (text: string): boolean => looksLikeDate(text) || (statesYear(text) && namesPeriod(text));

const SHAPES: Partial<Record<FieldKind, Shape>> = {
  day: { code: 'values-look-like-dates', test: looksLikeDay }, moment: { code: 'values-look-like-dates', test: looksLikeDay },
  money: { code: 'values-look-like-numbers', test: looksLikeNumber }, number: { code: 'values-look-like-numbers', test: looksLikeNumber },
  integer: { code: 'values-look-like-numbers', test: looksLikeNumber }, ratio: { code: 'values-look-like-numbers', test: looksLikeNumber },
};

const DATE = SHAPES.day!;
const NUMBER = SHAPES.money!;

/** Fields of a proposal that are none of the contract's, and those that the contract's kind says too little of. */
const OWN_SHAPES: Readonly<Record<string, Shape>> = {
  closes: DATE, wonAt: DATE, lostAt: DATE, stageChanged: DATE, wonAmount: NUMBER, quota: NUMBER, rate: NUMBER, year: { code: 'values-look-like-years', test: text => /^(FY)?\s*(19|20)\d\d年?$/i.test(text) },
  outcome: { code: 'values-are-outcomes', test: text => outcomeOf(text) !== undefined || text in DYNAMICS_STATES }, currency: { code: 'values-are-currencies', test: isCurrency }, email: { code: 'values-look-like-emails', test: looksLikeEmail },
};

/** The shape of a field's cells; undefined where any text will do. The start of a period may be a word (`Q1`), an outcome is free text elsewhere. */
export function shapeOf(kind: string, field: string): Shape | undefined {
  if (field in OWN_SHAPES && !(kind === 'activity' && field === 'outcome')) return OWN_SHAPES[field];
  const entity: Entity | undefined = entityNamed(kind);
  if (kind === 'target' && (field === 'start' || field === 'end')) return undefined;
  if (kind === 'lead' || kind === 'won') return SHAPES[entityNamed('opportunity')!.fields[field]?.kind ?? 'text'];
  return SHAPES[entity?.fields[field]?.kind ?? 'text'];
}

/** Distinct values looked at: enough to tell, whatever the size of the file. */
const LOOKED_AT = 200;
/** At least this share of the cells looked at must be of the shape. */
const MOSTLY = 0.6;

/** How many of the cells looked at are of a shape. */
export function fitting({ values }: ColumnProfile, { test }: Shape): { readonly rows: number; readonly of: number } {
  let [rows, of, looked] = [0, 0, 0];
  for (const [text, times] of values) {
    if (looked++ >= LOOKED_AT) break;
    of += times;
    if (test(text)) rows += times;
  }
  return { rows, of };
}

/** Whether a column can hold a field by its cells; an empty one contradicts nothing. */
export function agrees(profile: ColumnProfile, shape: Shape | undefined): { readonly agrees: boolean; readonly evidence: readonly Evidence[] } {
  if (!shape || profile.filled === 0) return { agrees: true, evidence: [] };
  const { rows, of } = fitting(profile, shape);
  return rows >= of * MOSTLY ? { agrees: true, evidence: [{ code: shape.code, rows, of }] } : { agrees: false, evidence: [] };
}
