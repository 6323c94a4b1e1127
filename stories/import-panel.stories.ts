import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/sales-data.js';
import '../src/define/sales-funnel-chart.js';
import '../src/define/sales-import-panel.js';

interface Args { text: string; name: string }

const deals = `Deal ID,Deal Name,Deal Stage,Amount,Close Date,Deal Owner
d1,First,Qualification,1000,2026-09-30,Ann
d2,Second,Proposal,2000,2026-10-31,Bob
d3,Third,Closed Won,3000.50,2026-06-12,Ann
d4,Fourth,Closed Lost,400,2026-05-02,Bob`;

const quirky = `Order ID,Order Date,Sales
o1,2026-01-05,100
o2,2026-01-06,1,701
o3,soon,5
o4,2026-01-08,7`;

/** Chooses a file for the panel as a person would, so that a later step is seen. */
async function choose(canvas: HTMLElement, { name, text }: Args): Promise<void> {
  const root = await found(() => canvas.querySelector('sales-import-panel')?.shadowRoot);
  const input = await found(() => root.querySelector<HTMLInputElement>('input[type=file]'));
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await found(() => root.querySelector('.settings'));
}

async function confirm(canvas: HTMLElement): Promise<void> {
  const root = canvas.querySelector('sales-import-panel')!.shadowRoot!;
  root.querySelector<HTMLButtonElement>('.acts .pri')!.click();
  await found(() => root.querySelector('tbody .n'));
}

async function found<T>(look: () => T | null | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const thing = look();
    if (thing) return thing;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('not there after 10 s');
}

const meta: Meta<Args> = {
  title: 'Elements/Import panel',
  component: 'sales-import-panel',
  args: { name: 'deals.csv', text: deals },
  argTypes: { name: { table: { disable: true } }, text: { table: { disable: true } } },
  render: () => html`<sales-data worker="off"><sales-import-panel></sales-import-panel></sales-data>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Nothing chosen yet. */
export const Choose: Story = {};

/** What was understood of a file: settings, the first rows with the fields they become, the mapping as JSON. */
export const Review: Story = { play: async ({ canvasElement, args }) => choose(canvasElement, args) };

/** What became of every row. */
export const Done: Story = {
  play: async ({ canvasElement, args }) => {
    await choose(canvasElement, args);
    await confirm(canvasElement);
  },
};

/** Rows that did not come in, by place, with what to do. */
export const Quarantined: Story = { ...Done, args: { name: 'orders.csv', text: quirky } };

/** Outside any provider. */
export const NoProvider: Story = { render: () => html`<sales-import-panel source="nowhere"></sales-import-panel>` };

/** From a file to a chart. */
export const WithFunnel: Story = {
  ...Done,
  render: () => html`<sales-data worker="off"><sales-import-panel></sales-import-panel><br><sales-funnel-chart value="count"></sales-funnel-chart></sales-data>`,
};
