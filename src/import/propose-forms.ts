import type { CellRules } from '../contract/columns/cell.js';
import { dayReader } from '../contract/columns/date.js';
import { FILE_FORMS } from '../contract/columns/file-forms.js';
import { decimalText } from '../contract/columns/number.js';

type DateOrder = NonNullable<CellRules['dateOrder']>;
type NumberForm = { readonly decimal?: '.' | ','; readonly group?: string };

const present = (texts: readonly string[]): string[] => [...new Set(texts.map(text => text.trim()).filter(Boolean))];

/** The order under which most of these dates can be read; `ambiguous` where day and month may change places in all of them. */
export function dateOrderOf(texts: readonly string[]): DateOrder | 'ambiguous' {
  const dates = present(texts);
  const readable = (dateOrder: DateOrder): number => {
    const read = dayReader({ text: FILE_FORMS, dateOrder }, { zone: 'UTC', digits: 0 });
    return dates.filter(text => read(text, { code: undefined }) !== undefined).length;
  };
  const [ymd, mdy, dmy] = [readable('ymd'), readable('mdy'), readable('dmy')];
  if (ymd >= Math.max(mdy, dmy)) return 'ymd';
  if (mdy === dmy) return 'ambiguous';
  return mdy > dmy ? 'mdy' : 'dmy';
}

const NUMBER_FORMS: readonly NumberForm[] = [{}, { decimal: ',' }, { group: ' ' }, { decimal: ',', group: ' ' }, { group: "'" }];

/** The plainest form that reads most of these numbers. */
export function numberFormOf(texts: readonly string[]): NumberForm {
  const numbers = present(texts);
  const readable = (form: NumberForm): number => numbers.filter(text => decimalText(text, { text: FILE_FORMS, ...form }, { code: undefined }) !== undefined).length;
  return NUMBER_FORMS.reduce((best, form) => (readable(form) > readable(best) ? form : best));
}

/** Whether shares are written as percent without a sign: some is over one. */
export const isPercent = (texts: readonly string[]): boolean =>
  present(texts).some(text => !text.includes('%') && Number(decimalText(text, { text: FILE_FORMS }, { code: undefined }) ?? 0) > 1);

const SIGNS: readonly [sign: RegExp, currency: string][] = [[/€|\bEUR\b/, 'EUR'], [/£|\bGBP\b/, 'GBP'], [/\bCNY\b|\bRMB\b|￥|元/, 'CNY'], [/\bJPY\b|円/, 'JPY'], [/\$|\bUSD\b/, 'USD']];

/** The currency whose sign stands in these texts, if one does. */
export const currencyIn = (texts: readonly string[]): string | undefined => SIGNS.find(([sign]) => texts.some(text => sign.test(text)))?.[1];
