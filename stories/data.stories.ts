import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { SalesData } from '../src/elements/data/data.js';

const STAGES = [
  { id: 'first', name: { en: 'First meeting', 'zh-Hans': '首次拜访' }, kind: 'open' },
  { id: 'offer', name: { en: 'Offer', 'zh-Hans': '报价' }, kind: 'open' },
  { id: 'won', name: { en: 'Won', 'zh-Hans': '赢单' }, kind: 'won' },
];

/** The least that draws something: stages and deals. */
const SALES = {
  contract: 1, asOf: '2026-08-28', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'won',
  pipelines: [{ id: 'p', name: 'Sales' }], stages: STAGES.map((stage, order) => ({ pipeline: 'p', order, ...stage })),
  opportunities: [120_000, 86_000, 240_000, 45_500, 99_000].map((amount, i) => ({ id: `d${i}`, name: `Deal ${i + 1}`, stage: STAGES[i % 3]!.id, amount, created: '2026-06-01' })),
};

/** The same with an id twice: one row is left out, and every widget says so. */
const TWICE = { ...SALES, opportunities: [...SALES.opportunities, SALES.opportunities[0]!] };

type Args = Partial<Pick<SalesData, 'src' | 'data' | 'cacheScope' | 'worker' | 'locale' | 'period'>>;

const draw = ({ src, data, cacheScope, worker, locale, period }: Args): TemplateResult => html`
  <sales-data .src=${src} .data=${data} .cacheScope=${cacheScope} .worker=${worker} .locale=${locale} .period=${period}>
    <sales-funnel-chart></sales-funnel-chart>
  </sales-data>`;

const meta: Meta<Args> = {
  title: 'Data/Sales data',
  component: 'sales-data',
  render: draw,
  args: { worker: 'off' },
  argTypes: { data: { table: { disable: true } }, worker: { control: 'inline-radio', options: [undefined, 'off'] } },
};
export default meta;

type Story = StoryObj<Args>;

/** A data set handed in by property. */
export const HandedIn: Story = { args: { data: SALES } };

/** The same from a worker beside the page; nothing else differs. */
export const InWorker: Story = { args: { data: SALES, worker: undefined } };

/** A provider without a source: its widgets say that there is no data. */
export const Empty: Story = {};

/** Nothing answers at the address, and nothing was kept: an error, not a zero. */
export const Unreachable: Story = { args: { src: './nothing-here.json' } };

/** Some rows could not be read: the numbers are of the rest, and say so. */
export const Partial_: Story = { name: 'Partial', args: { data: TWICE } };

/** Widgets anywhere on the page reach a provider by its id. */
export const ById: Story = {
  render: () => html`
    <sales-data id="crm" worker="off" .data=${SALES}></sales-data>
    <sales-funnel-chart source="crm" basis="snapshot"></sales-funnel-chart>`,
};
