/*
 * What a cell looks like, by its characters alone: enough to tell a date column from a number column. How it is read is for the
 * column's rules to say.
 */

const DIGITS_DATE = /^\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,4}日?(?:[T\s].*)?$/;
const MONTH_NAME = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const RUN_TOGETHER = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** Days as Excel counts them, 1954 to 2119; seconds and milliseconds since 1970, from 2001 on. */
const SERIAL = /^(?:[2-7]\d{4}(?:\.\d+)?|1\d{9}|1\d{12})$/;

/** A date written as one, with its parts apart. */
export function looksWritten(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return DIGITS_DATE.test(plain) || (MONTH_NAME.test(plain) && (plain.match(/\d+/g) ?? []).length >= 2);
}

/** Also `20260331` and numbers that may stand for dates. */
export function looksLikeDate(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return looksWritten(plain) || RUN_TOGETHER.test(plain) || SERIAL.test(plain);
}

const NUMBER = /^\(?\s*[-+\u2212]?\s*(?:\p{Sc}|[A-Z]{1,3}\p{Sc}|[A-Z]{3}\s)?\s*[-+\u2212]?[\p{Nd}.,'’\s]*\p{Nd}[\p{Nd}.,'’\s]*(?:e[+-]?\d+)?\s*(?:%|[kKmMbB]n?|千|万|萬|百万|千万|亿|億|元|万元|亿元|\p{Sc}|[A-Z]{3})*\s*\)?-?$/u;

/** A number, `-` standing for none among them. */
export const looksLikeNumber = (text: string): boolean => NUMBER.test(text.normalize('NFKC').trim()) || /^\s*[-–—]\s*$/.test(text);

export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
