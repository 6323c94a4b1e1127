import { languageOf } from './language.js';
import { createLocale, type Locale } from './locale.js';
import type { Dictionary } from './words.js';

let chinese: Promise<Dictionary | undefined> | undefined;

/** The words of a tag's language, loaded once and on demand; undefined for English, which is built in, and where loading failed. */
export function loadWords(tag: string): Promise<Dictionary | undefined> {
  if (languageOf(tag) === 'en') return Promise.resolve(undefined);
  chinese ??= import('./locales/zh-Hans.js').then(module => module.zhHans, forget);
  return chinese;
}

/** A failed download may be tried again by the next reader; meanwhile the page speaks English. */
function forget(): undefined {
  chinese = undefined;
  return undefined;
}

export const loadLocale = async (tag: string): Promise<Locale> => createLocale(tag, await loadWords(tag));
