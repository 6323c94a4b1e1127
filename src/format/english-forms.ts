import { partsOf, weekdayOf, type Day } from '../calendar/day.js';
import { threeDigits, twoDecimals, type DayStyle, type Forms } from './forms.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function day(date: Day, style: DayStyle): string {
  const { year, month, day: number } = partsOf(date);
  const short = `${number} ${MONTHS[month - 1]}`;
  return { full: `${short} ${year}`, table: short, weekday: `${WEEKDAYS[weekdayOf(date) - 1]} ${short}`, month: MONTHS[month - 1]! }[style];
}

export const englishForms: Forms = {
  steps: [{ size: 1e9, mark: 'B', decimals: twoDecimals }, { size: 1e6, mark: 'M', decimals: twoDecimals }, { size: 1e3, mark: 'K', decimals: threeDigits }],
  points: ['pt', 'pt'],
  days: 'd',
  currency: code => code,
  day,
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  quarter: (year, quarter, fiscal) => `Q${quarter} ${fiscal ? 'FY' : ''}${year}`,
  year: (year, fiscal) => (fiscal ? 'FY' : '') + year,
  week: start => `Week of ${day(start, 'full')}`,
  range: (from, to) => `${day(from, partsOf(from).year === partsOf(to).year ? 'table' : 'full')}\u2009–\u2009${day(to, 'full')}`,
  moment: (date, time) => `${date}, ${time}`,
};
