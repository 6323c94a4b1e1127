import type { Civil, DayStyle, Forms } from './forms.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function day({ year, month, day: number, weekday }: Civil, style: DayStyle): string {
  const short = `${number} ${MONTHS[month - 1]}`;
  return { full: `${short} ${year}`, table: short, weekday: `${WEEKDAYS[weekday - 1]} ${short}`, month: MONTHS[month - 1]! }[style];
}

export const englishForms: Forms = {
  steps: [{ size: 1e9, mark: 'B', digits: 4 }, { size: 1e6, mark: 'M', digits: 4 }, { size: 1e3, mark: 'K', digits: 3 }],
  points: ['pt', 'pt'],
  days: 'd',
  currency: code => code,
  day,
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  quarter: (year, quarter, fiscal) => `Q${quarter} ${fiscal ? 'FY' : ''}${year}`,
  year: (year, fiscal) => (fiscal ? 'FY' : '') + year,
  week: start => `Week of ${day(start, 'full')}`,
  range: (from, to) => `${day(from, from.year === to.year ? 'table' : 'full')}\u2009–\u2009${day(to, 'full')}`,
  moment: (date, time) => `${date}, ${time}`,
};
