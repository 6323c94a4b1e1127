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

const ambiguous = `Order ID,Order Date,Sales,Customer
o1,03/04/2026,"1,234",Acme
o2,05/06/2026,"2,345",Beta
o3,07/08/2026,"3,456",Acme`;

const unknown = `Nr;Text;Wert
1;Erste Zeile;12,5
2;Zweite Zeile;7,25`;

const quirky = `Order ID,Order Date,Sales
o1,2026-01-05,100
o2,2026-01-06,1,701
o3,soon,5
o4,2026-01-08,7`;

const root = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('sales-import-panel')!.shadowRoot!;

/** Chooses a file for the panel as a person would, so that a later step is seen. */
async function choose(canvas: HTMLElement, { name, text }: Args): Promise<void> {
  const input = await found(() => canvas.querySelector('sales-import-panel')?.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]'));
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await found(() => root(canvas).querySelector('.understood'));
}

async function confirm(canvas: HTMLElement): Promise<void> {
  root(canvas).querySelector<HTMLButtonElement>('.step > .acts .pri')!.click();
  await found(() => root(canvas).querySelector('tbody .n'));
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

/** Nothing chosen yet: drop, browse or paste. */
export const Choose: Story = {};

/** Cells of a spreadsheet, for those who cannot paste into the page itself. */
export const Paste: Story = {
  play: async ({ canvasElement }) => {
    await found(() => canvasElement.querySelector('sales-import-panel')?.shadowRoot?.querySelector('.drop'));
    root(canvasElement).querySelector<HTMLButtonElement>('[aria-expanded]')!.click();
  },
};

/** What was understood of a file: what the table is and why, what each column becomes, the settings. */
export const Review: Story = { play: async ({ canvasElement, args }) => choose(canvasElement, args) };

/** What the file does not say: 03/04/2026 is asked, not guessed. */
export const Questions: Story = { ...Review, args: { name: 'orders.csv', text: ambiguous } };

/** A table that is not known: a person says in lists what it is. */
export const UnknownTable: Story = { ...Review, args: { name: 'werte.csv', text: unknown } };

/** What became of every row. */
export const Done: Story = {
  play: async ({ canvasElement, args }) => {
    await choose(canvasElement, args);
    await confirm(canvasElement);
  },
};

/** Rows that did not come in, by place, with what to do; corrected here, they are imported again. */
export const LeftOut: Story = { ...Done, args: { name: 'orders.csv', text: quirky } };

/** Outside any provider. */
export const NoProvider: Story = { render: () => html`<sales-import-panel source="nowhere"></sales-import-panel>` };

/** From a file to a chart. */
export const WithFunnel: Story = {
  ...Done,
  render: () => html`<sales-data worker="off"><sales-import-panel></sales-import-panel><br><sales-funnel-chart value="count"></sales-funnel-chart></sales-data>`,
};
