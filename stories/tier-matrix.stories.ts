import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { cssVars } from '../src/elements/base/css-vars.js';
import type { SalesTierMatrix } from '../src/elements/tier-matrix/tier-matrix.js';
import { TIER_AXES, tiersData } from '../test/support/tiers-data.js';

interface Provided { readonly data?: object; readonly period?: string; readonly team?: readonly string[]; readonly product?: readonly string[]; readonly width?: number }
type Args = Partial<Pick<SalesTierMatrix, 'method' | 'months' | 'heading' | 'theme'>> & Provided;

const draw = ({ data = tiersData(), period, team, product, width, method, months = 12, heading, theme }: Args): TemplateResult => html`
  <sales-data worker="off" .data=${data} .period=${period} .team=${team} .product=${product}>
    <div ${cssVars({ width: width ? `${width}px` : null })}><sales-tier-matrix .method=${method} .months=${months} .heading=${heading} .theme=${theme}></sales-tier-matrix></div>
  </sales-data>`;

const meta: Meta<Args> = {
  title: 'Widgets/Tier matrix',
  component: 'sales-tier-matrix',
  render: draw,
  argTypes: { method: { control: 'inline-radio', options: ['matrix', 'abc'] }, data: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<Args>;

/** Two axes that the data names, cut at its breakpoints. Choose a cell by a click or the space bar, show its rows by Enter. */
export const Matrix: Story = {};

/** Classes by cumulative share of revenue: an account belongs to the class in which its own share begins. */
export const Abc: Story = { args: { method: 'abc' } };

/** The period's own revenue instead of the twelve months up to its end. */
export const AbcOfAQuarter: Story = { args: { method: 'abc', period: '2026-Q2', months: 0 } };

/** A filter shows which accounts of the book are in the selection; nobody's class changes. */
export const OneTeam: Story = { args: { team: ['east'] } };

/** Four bands against two, without tiers and strategies: cells are named by their bands. */
export const OtherAxes: Story = {
  args: {
    data: tiersData({
      tiers: {
        x: { field: 'potentialValue', name: 'Potential', breaks: [200_000, 400_000, 600_000], bands: ['Least', 'Less', 'More', 'Most'] },
        y: { field: 'revenue', name: 'Revenue', breaks: [100_000], bands: ['Low', 'High'] },
      },
    }),
  },
};

/** Without axes there is only ABC, and nothing to switch. */
export const WithoutAxes: Story = { args: { data: tiersData({ tiers: undefined }) } };

/** The page asks for a matrix that the data has no axes for. */
export const MatrixWithoutAxes: Story = { args: { method: 'matrix', data: tiersData({ tiers: undefined }) } };

/** Revenue from won deals, by the day they closed. */
export const WonDeals: Story = {
  args: {
    method: 'abc',
    data: tiersData({
      revenueFrom: 'won', orderLines: [],
      opportunities: Array.from({ length: 30 }, (_, n) => ({ id: `o${n}`, account: `a${n % 12}`, outcome: n % 4 === 3 ? 'lost' : 'won', amount: 9000 * (n + 1), closed: `2026-0${(n % 7) + 1}-10` })),
    }),
  },
};

/** Nobody bought anything in these days: all are unrated, which is not the lowest class. */
export const NothingSold: Story = { args: { method: 'abc', period: '2019', months: 0 } };

/** The filter leaves no account. */
export const Empty: Story = { args: { team: ['north'], data: tiersData({ teams: [{ id: 'north', name: 'North' }, { id: 'east', name: 'East' }, { id: 'west', name: 'West' }] }) } };

/** The data set has neither accounts nor anything that names them. */
export const NoAccounts: Story = { args: { data: tiersData({ accounts: [], orderLines: [] }) } };

/** Accounts have no product: the widget says so instead of ignoring the filter. */
export const NotApplicable: Story = { args: { product: ['p1'], data: tiersData({ products: [{ id: 'p1', name: 'Printers' }] }) } };

/** Long names in narrow cells. */
export const LongNames: Story = {
  args: {
    width: 560,
    data: tiersData({ tiers: { ...TIER_AXES, cells: { ...TIER_AXES.cells, '2:2': { tier: 'Strategic', strategy: 'Deepen the partnership and look after every plant' } } } }),
  },
};

export const Narrow: Story = { args: { width: 360 } };

export const NarrowAbc: Story = { args: { width: 360, method: 'abc' } };

export const Medium: Story = { args: { width: 600 } };

export const Dark: Story = { args: { theme: 'dark' } };

export const DarkAbc: Story = { args: { theme: 'dark', method: 'abc' } };
