import type { Currency } from '../contract/frame.js';
import type { Forms, Step } from './forms.js';
import { isolate } from './isolate.js';

export interface NumberOptions {
  /** Write `+` before positive values. */
  readonly signed?: boolean;
}
export interface AmountOptions extends NumberOptions {
  /** `15.12M` | `1512万` (the default), or `false` for every digit: editable amounts are never shortened. */
  readonly compact?: boolean;
  /** Currency symbol, for figures that stand alone; inside a widget the currency is said once. */
  readonly symbol?: boolean;
  /** Drop trailing zeros, for axis ticks: `5M`. */
  readonly trim?: boolean;
}

/** What stands for a number that is not there. Never zero. */
export const NOTHING = '–';
const MINUS = '\u2212';
const THIN = '\u00A0';

const groupings = new Map<number, Intl.NumberFormat>();

/** Grouped, with exactly so many decimals: `1,108,000`. */
function grouped(value: number, decimals: number): string {
  let format = groupings.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    groupings.set(decimals, format);
  }
  return format.format(value);
}

const wholeDigits = (value: number): number => (value < 1 ? 1 : Math.floor(Math.log10(value) + 1e-12) + 1);

const fixed = (value: number, decimals: number, trim: boolean): string => {
  const text = value.toFixed(decimals);
  return trim && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

const decimalsOf = ({ digits }: Step, whole: number): number => Math.max(0, Math.min(2, digits - whole));

/** A non-negative number on its step; one that rounds up to the next step is written there (999.6K is 1.00M). */
function shortened(value: number, { steps }: Forms, small: (value: number) => string, trim: boolean): string {
  const at = steps.findIndex(step => value >= step.size);
  if (at < 0) return small(value);
  const step = steps[at]!;
  const above = steps[at - 1];
  const decimals = decimalsOf(step, wholeDigits(value / step.size));
  const rounded = (value / step.size).toFixed(decimals);
  if (above && Number(rounded) * step.size >= above.size) return fixed(1, decimalsOf(above, 1), trim) + above.mark;
  return fixed(value / step.size, decimals, trim) + step.mark;
}

const signOf = (value: number, shown: string, signed: boolean): string =>
  !/[1-9]/.test(shown) ? '' : value < 0 ? MINUS : signed ? '+' : '';

const symbols = new Map<string, string>();

/** `¥`, `$`; a code that nobody knows stands for itself. */
export function currencySymbol(code: string): string {
  let symbol = symbols.get(code);
  if (symbol === undefined) {
    symbol = narrowSymbol(code);
    symbols.set(code, symbol);
  }
  return symbol;
}

function narrowSymbol(code: string): string {
  try {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
    const text = parts.find(part => part.type === 'currency')?.value ?? code;
    return /[A-Za-z]$/.test(text) ? text + THIN : text;
  } catch {
    return code + THIN;
  }
}

/** Minor units as money. */
export function formatAmount(minor: number, currency: Currency, forms: Forms, options: AmountOptions = {}): string {
  const major = minor / 10 ** currency.digits;
  if (!Number.isFinite(major)) return NOTHING;
  const { compact = true, symbol = false, signed = false, trim = false } = options;
  const size = Math.abs(major);
  const shown = compact ? shortened(size, forms, value => smallAmount(value, currency.digits), trim) : grouped(size, Number.isInteger(size) ? 0 : currency.digits);
  return isolate(signOf(major, shown, signed) + (symbol ? currencySymbol(currency.code) : '') + shown);
}

const smallAmount = (value: number, digits: number): string => grouped(value, Number.isInteger(value) || value >= 100 ? 0 : digits);

/** Whole rows, deals, days: all digits, grouped. A number without sign or unit keeps its order by itself, so it is not isolated. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  const shown = grouped(Math.abs(value), Number.isInteger(value) ? 0 : 1);
  return value < 0 && /[1-9]/.test(shown) ? isolate(MINUS + shown) : shown;
}

/** A plain number, up to three decimals and four significant digits: `0.29`, `2.5`. */
export function formatNumber(value: number, { signed = false }: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  const shown = Number.isInteger(size) ? grouped(size, 0) : grouped(size, Math.max(0, Math.min(2, 4 - wholeDigits(size))));
  return isolate(signOf(value, shown, signed) + shown);
}

/** 0.644 is `64.4%`; from 100 % on without a decimal; above zero but under 0.05 % is `<0.1%`, for it is not zero. */
export function formatRatio(value: number, { decimals }: { readonly decimals?: number } = {}): string {
  if (!Number.isFinite(value)) return NOTHING;
  const percent = Math.abs(value) * 100;
  const digits = decimals ?? (percent === 0 || percent >= 99.95 ? 0 : 1);
  const shown = grouped(percent, digits);
  if (percent > 0 && !/[1-9]/.test(shown)) return isolate(`<${value < 0 ? MINUS : ''}${digits ? '0.1' : '1'}%`);
  return isolate(`${signOf(value, shown, false)}${shown}%`);
}

/** A difference of ratios, always signed: −0.106 is `−10.6 pt` | `−10.6 个百分点`, narrow `−10.6 个点`. */
export function formatPoints(value: number, { points }: Forms, { narrow = false }: { readonly narrow?: boolean } = {}): string {
  if (!Number.isFinite(value)) return NOTHING;
  const shown = grouped(Math.abs(value) * 100, 1);
  return isolate(`${signOf(value, shown, true)}${shown}${THIN}${points[narrow ? 1 : 0]}`);
}

/** Civil days: `19 d` | `19 天`. */
export function formatDays(value: number, { days }: Forms, { signed = false }: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  const shown = grouped(size, Number.isInteger(size) || size >= 100 ? 0 : 1);
  return isolate(`${signOf(value, shown, signed)}${shown}${THIN}${days}`);
}
