export { bare, isolate } from './isolate.js';
export { languageOf, type Language } from './language.js';
export { loadLocale, loadWords } from './load.js';
export { createLocale, type Locale } from './locale.js';
export { NOTHING, type AmountOptions } from './number.js';
export { defineWords, type Dictionary, type Section, type Translation, type Words } from './words.js';
