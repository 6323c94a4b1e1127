/** Languages that we have words for. */
export type Language = 'en' | 'zh-Hans';

/** The language of our words for a BCP 47 tag: every Chinese reads zh-Hans, all others English. Never throws. */
export const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh-Hans' : 'en');

/** Reading direction of a language that is written from right to left, for hosts that set `lang` and forget `dir`. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (/^(ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr');
