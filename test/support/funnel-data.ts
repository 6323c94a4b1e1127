import { isoDay, parseIsoDay } from '../../src/calendar/day.js';
import type { DataSetInput } from '../../src/contract/rows.js';
import type { Engine } from '../../src/engine/index.js';
import { VIEWS } from '../../src/views/index.js';
import { buildEngine } from './build.js';

/** Data sets of deals and their stage history, written as briefly as the examples in the papers. */

export interface DealText {
  readonly id: string;
  /** Stages in order, a day apart from `start`: `S1 S2 Won`. */
  readonly path?: string;
  readonly stage?: string;
  readonly outcome?: 'open' | 'won' | 'lost';
  readonly amount?: number;
  readonly created?: string;
  readonly closed?: string;
  readonly pipeline?: string;
  readonly [field: string]: unknown;
}

const STAGES = [
  { id: 'S1', name: { en: 'First', 'zh-Hans': '第一' }, kind: 'open', standardConversion: 0.8, buyingPhase: 'notices' },
  { id: 'S2', name: { en: 'Second', 'zh-Hans': '第二' }, kind: 'open', standardConversion: 0.5 },
  { id: 'S3', name: { en: 'Third', 'zh-Hans': '第三' }, kind: 'open' },
  { id: 'Won', name: { en: 'Won', 'zh-Hans': '赢单' }, kind: 'won' },
  { id: 'Lost', name: 'Lost', kind: 'lost' },
];

const HEADER = { contract: 1, asOf: '2026-03-31', zone: 'Asia/Shanghai', currency: 'CNY', history: { stage: 'complete' } };

const START = parseIsoDay('2026-01-01')!;

/** The deal's own fields and its stage changes. */
function told({ path = '', ...deal }: DealText, start: number) {
  const stages = path.split(' ').filter(Boolean);
  const changes = stages.map((to, i) => ({ opportunity: deal.id, field: 'stage', ...(i > 0 ? { from: stages[i - 1] } : {}), to, at: isoDay(start + i) }));
  return { deal: { ...(stages.length > 0 ? { stage: stages.at(-1) } : {}), ...deal }, changes };
}

/** A data set's JSON. Deals without an outcome get that of their stage. */
export function funnelData(deals: readonly DealText[], header: object = {}): Record<string, unknown> {
  const all = deals.map(deal => told(deal, START));
  return {
    ...HEADER, pipelines: [{ id: 'p', name: 'Sales' }], stages: STAGES.map((stage, order) => ({ pipeline: 'p', order, ...stage })),
    opportunities: all.map(({ deal }) => deal), opportunityChanges: all.flatMap(({ changes }) => changes), ...header,
  };
}

/** The worked example of the feature paper: five deals on which every product's definition gives another answer. */
export const FIVE_DEALS: readonly DealText[] = [
  { id: 'd1', path: 'S1 S2 S3 Won', amount: 100.10 },
  { id: 'd2', path: 'S1 S3 Won', amount: 200.20 },
  { id: 'd3', path: 'S1 S2', amount: 300.30 },
  { id: 'd4', path: 'S1 S2 Lost', amount: 400.40 },
  { id: 'd5', path: 'S2 S3' },
];

/** An engine over such data, with every view. */
export const engineOf = (data: object): Engine => buildEngine(data as Partial<DataSetInput>, VIEWS);
