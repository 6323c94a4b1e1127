import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { cssVars } from '../src/elements/base/css-vars.js';
import type { SalesFilterBar } from '../src/elements/filter-bar/filter-bar.js';

type Row = Readonly<Record<string, unknown>>;

const named = (en: string, zh: string): Row => ({ name: { en, 'zh-Hans': zh } });
const TEAMS = [{ id: 'east', ...named('East China', '华东大区'), region: 'coast' }, { id: 'north', ...named('North China', '华北大区'), region: 'coast' }, { id: 'west', ...named('West China', '西部大区'), region: 'inland' }];
const PRODUCTS = Array.from({ length: 24 }, (_, i) => ({ id: `p${i}`, ...named(`Product line ${i + 1}`, `产品线 ${i + 1}`) }));

/** Enough of a company for every filter to have options. */
const salesData = (more: Row = {}): Row => ({
  contract: 1, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'orders',
  regions: [{ id: 'coast', ...named('Coast', '沿海') }, { id: 'inland', ...named('Inland', '内陆') }], teams: TEAMS, products: PRODUCTS,
  channels: [{ id: 'direct', ...named('Direct', '直销') }, { id: 'agent', ...named('Agents', '代理') }],
  reps: TEAMS.map(({ id }) => ({ id: `rep-${id}`, name: id, team: id })),
  orderLines: TEAMS.flatMap(({ id }, i) => ['2025-02-03', '2026-03-02', '2026-08-03'].map(date => ({ rep: `rep-${id}`, date, amount: 1000, product: `p${i}`, channel: i ? 'agent' : 'direct', region: i < 2 ? 'coast' : 'inland' }))),
  ...more,
});

type Args = Partial<Pick<SalesFilterBar, 'period' | 'team' | 'locked' | 'theme'>> & { readonly data?: object; readonly src?: string; readonly width?: number };

const draw = ({ data = salesData(), src, period, team, locked, theme, width }: Args): TemplateResult => html`
  <sales-data worker="off" .src=${src} .data=${src ? undefined : data}>
    <div ${cssVars({ width: width ? `${width}px` : null })}><sales-filter-bar .period=${period} .team=${team} .locked=${locked} .theme=${theme}></sales-filter-bar></div>
  </sales-data>`;

const meta: Meta<Args> = {
  title: 'Shell/Filter bar',
  component: 'sales-filter-bar',
  render: draw,
  argTypes: { data: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<Args>;

export const AllData: Story = {};

/** What is set is tinted; Reset takes it back. */
export const Set: Story = { args: { period: '2026-Q3', team: 'east' } };

/** A page for one team: shown, but no button. */
export const Locked: Story = { args: { team: 'east', locked: 'team' } };

/** Dimensions that the data lacks are not shown. */
export const FewDimensions: Story = { args: { data: salesData({ products: [], channels: [], regions: [] }) } };

/** Fiscal years that start in April come first. */
export const FiscalYear: Story = { args: { data: salesData({ fiscalYearStart: 4 }), period: 'FY2027-Q2' } };

/** One button and a sheet, up to 420 px. */
export const Narrow: Story = { args: { period: '2026-Q3', team: 'east', width: 360 } };

export const Dark: Story = { args: { period: '2026-Q3', theme: 'dark' } };

export const Failed: Story = { args: { src: 'nowhere.json' } };
