/** First digits of the decimal systems that people type: Arabic-Indic, Persian, Devanagari, Bengali, Thai … */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810];

/**
 * A text of a file in plain characters: full-width forms, other digits, other spaces and minus signs become ours, invisible marks go. Not all of
 * Unicode's compatibility forms: `10³` is not 103.
 */
export function plainForms(text: string): string {
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥').replace(/\uffe1/g, '£').replace(/\uffe6/g, '₩')
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010-\u2013\u2212\ufe63]/g, '-')
    .replace(/\u066a/g, '%')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\s+/g, ' ').trim();
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = ZEROS.find(first => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}
