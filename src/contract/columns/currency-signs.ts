/** ISO 4217 codes in use. */
const CODES = new Set((
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF ' +
  'IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP ' +
  'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG').split(' '));

/** Signs and the currencies that they are used for. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU BBD BSD BZD BMD FJD JMD KYD LRD NAD SBD TTD XCD', US$: 'USD', CA$: 'CAD', C$: 'CAD NIO', AU$: 'AUD', A$: 'AUD', NZ$: 'NZD', HK$: 'HKD', NT$: 'TWD', S$: 'SGD', MX$: 'MXN', R$: 'BRL',
  '¥': 'CNY JPY', 'CN¥': 'CNY', 'JP¥': 'JPY', RMB: 'CNY', 'RMB¥': 'CNY', 人民币: 'CNY', 元: 'CNY TWD HKD', 圆: 'CNY', 圓: 'CNY TWD HKD', 円: 'JPY', 日元: 'JPY', 美元: 'USD', 美金: 'USD', 欧元: 'EUR', 英镑: 'GBP', 港元: 'HKD', 港币: 'HKD', 新台币: 'TWD',
  '€': 'EUR', Euro: 'EUR', '£': 'GBP EGP', '₩': 'KRW KPW', 원: 'KRW', '₹': 'INR', 'Rs.': 'INR PKR LKR NPR MUR SCR', Rs: 'INR PKR LKR NPR MUR SCR', '₽': 'RUB', 'руб.': 'RUB', руб: 'RUB', '₺': 'TRY', TL: 'TRY', '₫': 'VND', '฿': 'THB', '₪': 'ILS', '₴': 'UAH', '₦': 'NGN', '₱': 'PHP', '₲': 'PYG', '₡': 'CRC', '₵': 'GHS', '₸': 'KZT', '₾': 'GEL', '₼': 'AZN',
  kr: 'SEK NOK DKK ISK', 'kr.': 'SEK NOK DKK ISK', zł: 'PLN', Kč: 'CZK', Ft: 'HUF', 'Fr.': 'CHF', RM: 'MYR', Rp: 'IDR', 'S/': 'PEN',
};

/** A currency's sign or code, as part of a regular expression. */
export const SIGN = [...Object.keys(SIGNS).sort((a, b) => b.length - a.length).map(sign => sign.replace(/[$./]/g, '\\$&')), '[A-Z]{3}'].join('|');

/** The currencies that a sign or code may mean; none for letters that are no code. */
export const currenciesOf = (sign: string): readonly string[] => SIGNS[sign]?.split(' ') ?? (CODES.has(sign) ? [sign] : []);
