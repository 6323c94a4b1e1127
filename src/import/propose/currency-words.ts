/** Currencies that sales data is in, by what files call them beside the ISO code. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['人民币', 'rmb', '元', 'yuan', 'chinese yuan', '￥'], USD: ['美元', 'us dollar', 'us dollars', 'dollar', '$', 'us$'], EUR: ['欧元', 'euro', 'euros', '€'], GBP: ['英镑', 'british pound', 'pound sterling', '£'],
  JPY: ['日元', 'yen', 'japanese yen', '円'], HKD: ['港币', '港元', 'hong kong dollar', 'hk$'], TWD: ['新台币', '台币', 'nt$'], KRW: ['韩元', 'won', '₩'], SGD: ['新加坡元', 'singapore dollar'], AUD: ['澳元', 'australian dollar'],
  CAD: ['加元', 'canadian dollar'], CHF: ['瑞士法郎', 'swiss franc'], INR: ['印度卢比', 'indian rupee', '₹'], BRL: ['巴西雷亚尔', 'brazilian real', 'r$'],
};

const CODES = new Set([
  ...Object.keys(NAMES), 'AED', 'ARS', 'BDT', 'BGN', 'BHD', 'CLP', 'COP', 'CZK', 'DKK', 'EGP', 'HUF', 'IDR', 'ILS', 'ISK', 'JOD', 'KES', 'KWD', 'LKR', 'MAD', 'MOP', 'MXN', 'MYR', 'NGN', 'NOK', 'NZD', 'OMR', 'PEN', 'PHP', 'PKR', 'PLN', 'QAR', 'RON', 'RSD', 'RUB', 'SAR', 'SEK', 'THB', 'TND', 'TRY', 'UAH', 'UYU', 'VND', 'ZAR',
]);

const BY_NAME = new Map(Object.entries(NAMES).flatMap(([code, names]) => names.map(name => [name, code] as const)));

/** The ISO code of what a cell calls a currency; undefined where it is none that we know. */
export function currencyCode(text: string): string | undefined {
  const word = text.trim();
  const code = word.toUpperCase();
  return CODES.has(code) ? code : BY_NAME.get(word.toLowerCase());
}

export const isCurrency = (text: string): boolean => currencyCode(text) !== undefined;
