import type { Civil, DayStyle, Forms } from '../../forms.js';

const HAN = ['一', '二', '三', '四', '五', '六', '日'];

function day({ year, month, day: number, weekday }: Civil, style: DayStyle): string {
  const short = `${month}月${number}日`;
  return { full: `${year}年${short}`, table: `${month}/${number}`, weekday: `${short}周${HAN[weekday - 1]}`, month: `${month}月` }[style];
}

/** Readers know the currency's name rather than its code. */
function currency(code: string): string {
  try {
    return new Intl.DisplayNames('zh-Hans', { type: 'currency' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** 万 and 亿, never 千. */
export const forms: Forms = {
  steps: [{ size: 1e8, mark: '亿', digits: 4 }, { size: 1e4, mark: '万', digits: 3 }],
  points: ['个百分点', '个点'],
  days: '天',
  currency,
  day,
  month: (year, month) => `${year}年${month}月`,
  quarter: (year, quarter, fiscal) => `${year}${fiscal ? '财年' : '年'}第${HAN[quarter - 1]}季度`,
  year: (year, fiscal) => year + (fiscal ? '财年' : '年'),
  week: start => `${day(start, 'full')}当周`,
  range: (from, to) => `${day(from, 'full')}至${day(to, 'full')}`,
  moment: (date, time) => `${date} ${time}`,
};
