import type { Forms } from './forms.js';

/** A word is a text, or a function that forms one from numbers, names and, where it formats them, a Locale. */
export type Words = { readonly [key: string]: string | ((...args: never[]) => string) | Words };

/** One section of our words: its name in a dictionary and the English, built in where it is used. */
export interface Section<W extends Words> { readonly name: string; readonly english: W }

/** The English words of a section; twins in other languages are typed {@link Translation} of it. */
export const defineWords = <W extends Words>(name: string, english: W): Section<W> => ({ name, english });

type Translated<W> = { readonly [K in keyof W]: W[K] extends string ? string : W[K] extends (...args: infer A) => string ? (...args: A) => string : Translated<W[K]> };

/** The same keys in another language: a missing or misspelt one does not compile. */
export type Translation<S> = S extends Section<infer W> ? Translated<W> : never;

/** One language: how it writes numbers and dates, and its sections by name. */
export interface Dictionary { readonly forms?: Forms; readonly [section: string]: object | undefined }
