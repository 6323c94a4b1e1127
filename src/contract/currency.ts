import type { Currency } from './frame.js';

/** ISO 4217 currencies whose amounts have not two minor digits. */
const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE = 'BHD IQD JOD KWD LYD OMR TND';

const listed = (list: string, code: string): boolean => list.split(' ').includes(code);

/** A currency by its three-letter code, with its minor digits. */
export function currencyOf(code: string): Currency {
  return { code, digits: listed(NONE, code) ? 0 : listed(THREE, code) ? 3 : 2 };
}
