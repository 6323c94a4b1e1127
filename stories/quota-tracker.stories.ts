import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { cssVars } from '../src/elements/base/css-vars.js';
import type { SalesQuotaTracker } from '../src/elements/quota-tracker/quota-tracker.js';

type Row = Readonly<Record<string, unknown>>;

/** Attainment of each month, January to August, in percent of a target of 700,000; 0 sells nothing at all. */
const YEAR: Readonly<Record<string, readonly number[]>> = {
  'chen-yu': [142, 128, 151, 118, 137, 156, 135, 173], 'li-na': [94, 108, 102, 97, 112, 106, 101, 111], 'wang-lei': [88, 121, 79, 134, 92, 118, 106, 95], 'zhao-min': [101, 96, 99, 104, 95, 102, 96, 97],
  'sun-hao': [122, 64, 131, 58, 109, 71, 101, 80], 'zhou-ting': [83, 77, 91, 86, 79, 84, 88, 76], 'wu-jun': [103, 88, 74, 69, 61, 55, 52, 38], 'xu-jing': [0, 0, 0, 0, 0, 0, 14, 25],
};
const NAMES = { 'chen-yu': ['Chen Yu', '陈宇'], 'li-na': ['Li Na', '李娜'], 'wang-lei': ['Wang Lei', '王磊'], 'zhao-min': ['Zhao Min', '赵敏'], 'sun-hao': ['Sun Hao', '孙浩'], 'zhou-ting': ['Zhou Ting', '周婷'], 'wu-jun': ['Wu Jun', '吴军'], 'xu-jing': ['Xu Jing', '徐静'] };
const LAST = [31, 28, 31, 30, 31, 30, 31, 31, 30];
const TARGET = 700_000;

const REPS = Object.entries(NAMES).map(([id, [en, zh]], i) => ({ id, name: { en, 'zh-Hans': zh }, team: i < 4 ? 'shanghai' : 'jiangsu' }));
const TEAMS = [{ id: 'shanghai', name: { en: 'Shanghai', 'zh-Hans': '上海' } }, { id: 'jiangsu', name: { en: 'Jiangsu', 'zh-Hans': '江苏' } }];

const monthOf = (month: number): Row => ({ start: `2026-0${month + 1}-01`, end: `2026-0${month + 1}-${LAST[month]}` });
const QUARTER = { start: '2026-07-01', end: '2026-09-30' };
const target = (more: Row): Row => ({ metric: 'revenue', ...QUARTER, ...more });

/** Nobody has a target in months before they sold. */
const MONTHLY: readonly Row[] = Object.entries(YEAR).flatMap(([rep, months]) =>
  LAST.flatMap((_, month) => (months[month] === 0 ? [] : [target({ rep, ...monthOf(month), amount: TARGET })])));

/** Four orders a month, together the month's percentage of the target. */
const ORDERS: readonly Row[] = Object.entries(YEAR).flatMap(([rep, months]) => months.flatMap((percent, month) =>
  (percent === 0 ? [] : [3, 10, 17, 24].map(day => ({ rep, date: `2026-0${month + 1}-${String(day).padStart(2, '0')}`, amount: (TARGET * percent) / 400 })))));

/** A small data set; `more` replaces what a story is about. */
const salesData = (more: Row = {}): Row => ({
  contract: 1, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'orders', reps: REPS, teams: TEAMS, targets: MONTHLY, orderLines: ORDERS, ...more,
});

type Args = Partial<Pick<SalesQuotaTracker, 'period' | 'heading' | 'theme'>> & { readonly data?: object; readonly src?: string; readonly product?: readonly string[]; readonly width?: number };

const draw = ({ data = salesData(), src, product, width, period, heading, theme }: Args): TemplateResult => html`
  <sales-data worker="off" .src=${src} .data=${src ? undefined : data} .product=${product}>
    <div ${cssVars({ width: width ? `${width}px` : null })}><sales-quota-tracker .period=${period} .heading=${heading} .theme=${theme}></sales-quota-tracker></div>
  </sales-data>`;

const meta: Meta<Args> = {
  title: 'Widgets/Quota tracker',
  component: 'sales-quota-tracker',
  render: draw,
  argTypes: { data: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<Args>;

/** Month targets of reps: rows, heat and distribution. Without a period it is the quarter of the data's day. */
export const ByRep: Story = {};

export const Month: Story = { args: { period: '2026-08' } };

export const Year: Story = { args: { period: '2026' } };

/** The targets are for teams: so are the rows. Space filters by a team. */
export const ByTeam: Story = { args: { data: salesData({ targets: [target({ team: 'shanghai', amount: 13_000_000 }), target({ team: 'jiangsu', amount: 11_000_000 })] }) } };

/** One target for everybody: nobody has one of their own. */
export const WholeCompany: Story = { args: { data: salesData({ targets: [target({ amount: 24_000_000 })] }) } };

/** Who sold what, on one scale; nothing to compare it with. */
export const WithoutTargets: Story = { args: { data: salesData({ targets: [] }) } };

/** An explicit 0 is a target, and not the same as none. */
export const TargetOfZero: Story = { args: { data: salesData({ targets: [target({ rep: 'li-na', amount: 0 }), target({ rep: 'chen-yu', amount: 900_000 })] }) } };

/** Against a target nothing sold is 0 %, so that the gaps add up. */
export const WithoutSales: Story = { args: { data: salesData({ orderLines: ORDERS.filter(({ rep }) => rep === 'li-na') }), period: '2026-Q3' } };

/** Far over 100 %: the axis grows, nothing is clipped. */
export const FarOver: Story = { args: { data: salesData({ targets: [target({ rep: 'chen-yu', amount: 400_000 }), target({ rep: 'li-na', amount: 1_500_000 })] }) } };

/** Credit notes beyond the sales. */
export const Negative: Story = { args: { data: salesData({ orderLines: [...ORDERS, { rep: 'wu-jun', date: '2026-08-20', amount: -1_900_000 }] }) } };

/** Orders that name no rep have a row of their own, so that the rows add up. */
export const NoRep: Story = { args: { data: salesData({ orderLines: [...ORDERS, { date: '2026-08-12', amount: 640_000 }] }) } };

/** Nothing has elapsed: no pace, no status. */
export const BeforeThePeriod: Story = { args: { period: '2026-09', data: salesData({ asOf: '2026-08-31' }) } };

/** Targets without any order: missing data is not zero. */
export const WithoutOrders: Story = { args: { data: salesData({ orderLines: [] }) } };

/** All has elapsed: nothing is needed per day. */
export const AfterThePeriod: Story = { args: { period: '2026-Q2' } };

/** A fiscal year from April, with holidays and days worked in return (调休). */
export const FiscalYear: Story = {
  args: { data: salesData({ fiscalYearStart: 4, workingCalendar: { weekdays: [1, 2, 3, 4, 5], holidays: ['2026-07-15', '2026-07-16', '2026-07-17'], makeUpDays: ['2026-07-11', '2026-08-29'] } }) },
};

const MANY = Array.from({ length: 30 }, (_, i) => `rep-${i + 1}`);

/** Twelve rows, and a button for all. */
export const ManyReps: Story = {
  args: {
    data: salesData({
      reps: MANY.map((id, i) => ({ id, name: `Rep ${i + 1}` })), targets: MANY.map(rep => target({ rep, amount: TARGET })),
      orderLines: MANY.map((rep, i) => ({ rep, date: '2026-08-10', amount: 20_000 * (i + 1) })),
    }),
  },
};

/** Neither a target nor revenue. */
export const Empty: Story = { args: { period: '2019-Q1' } };

/** Targets know no product: a filter by product is refused, never ignored. */
export const NotApplicable: Story = { args: { product: ['a'], data: salesData({ products: [{ id: 'a', name: 'A' }], orderLines: ORDERS.map(order => ({ ...order, product: 'a' })) }) } };

/** The data cannot be loaded. */
export const Unreachable: Story = { args: { src: '/nowhere.json' } };

export const Narrow: Story = { args: { width: 360 } };

export const Medium: Story = { args: { width: 600 } };

export const Dark: Story = { args: { theme: 'dark' } };
