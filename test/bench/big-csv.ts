import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { random } from '../support/random.js';

const STAGES = ['Prospecting', 'Qualified', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];
const PRODUCTS = Array.from({ length: 40 }, (_, i) => `Product ${i + 1}`);
const OWNERS = Array.from({ length: 120 }, (_, i) => `owner${i + 1}@example.com`);
const ROWS_A_WRITE = 2_000;

/** Writes an export of deals of so many bytes, the same for the same seed: names in quotes, grouped amounts, dates with the month first, blanks. */
export async function writeBigCsv(file: string, bytes: number, seed: number): Promise<{ readonly rows: number; readonly bytes: number }> {
  const { whole, pick, chance } = random(seed);
  const out = createWriteStream(file);
  const day = (): string => `${1 + whole(12)}/${1 + whole(28)}/${2023 + whole(3)}`;
  let [rows, written] = [0, 0];
  const row = (): string => {
    const stage = pick(STAGES);
    const account = whole(50_000);
    rows++;
    return [
      `006${String(rows).padStart(12, '0')}`, `"Deal ${rows}, ${pick(PRODUCTS)}"`, `0010000${account}`, `Account ${account} Ltd`, pick(OWNERS), stage, chance(0.05) ? '' : `"${1 + whole(900)},${String(whole(1000)).padStart(3, '0')}.${String(whole(100)).padStart(2, '0')}"`,
      day(), stage.startsWith('Closed') ? day() : '', pick(PRODUCTS), chance(0.5) ? 'Web' : 'Partner', `${whole(101)}%`,
    ].join(',');
  };
  const write = async (text: string): Promise<void> => {
    written += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write('Opportunity ID,Opportunity Name,Account ID,Account Name,Owner,Stage,Amount,Created Date,Close Date,Product,Lead Source,Probability\r\n');
  while (written < bytes) await write(`${Array.from({ length: ROWS_A_WRITE }, row).join('\r\n')}\r\n`);
  out.end();
  await once(out, 'finish');
  return { rows, bytes: written };
}

/** Opportunities, and everything that they refer to from distinct values. */
export const BIG_MAPPING = {
  mapping: 1, zone: 'UTC', currency: 'USD', revenueFrom: 'won',
  stages: STAGES.map((id, i) => ({ id, kind: id === 'Closed Won' ? 'won' : id === 'Closed Lost' ? 'lost' : 'open', order: i + 1 })),
  tables: [{
    file: '*.csv', dateOrder: 'mdy',
    entities: [
      { entity: 'account', distinct: 'Account ID', fields: { id: 'Account ID', name: 'Account Name' } },
      { entity: 'rep', distinct: 'Owner', fields: { id: 'Owner', name: 'Owner', email: 'Owner' } },
      { entity: 'product', distinct: 'Product', fields: { id: 'Product', name: 'Product' } },
      {
        entity: 'opportunity',
        fields: {
          id: 'Opportunity ID', name: 'Opportunity Name', account: 'Account ID', rep: 'Owner', stage: 'Stage', amount: 'Amount', created: 'Created Date', product: 'Product', source: 'Lead Source', probability: 'Probability',
          closed: { cases: [{ when: { Stage: ['Closed Won', 'Closed Lost'] }, column: 'Close Date' }] },
        },
      },
    ],
  }],
};
