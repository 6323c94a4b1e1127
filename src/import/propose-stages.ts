import type { Json } from '../contract/json.js';

const WON = /^(closed[\s_-]*)?won$|成交|赢单|已签/i;
const LOST = /^(closed[\s_-]*)?lost$|丢单|输单|流失|失败/i;

/** Words in the order in which deals usually climb; a stage of none of them keeps the order in which it first stands in the file. */
const LADDER = [/lead|线索/i, /prospect|准备/i, /appointment/i, /qualif|了解|初步/i, /needs|discover|engag|需求|机会/i, /value|perception|presentation|方案/i, /decision/i, /proposal|quote|报价|推荐/i, /negoti|review|contract|承诺|谈判|合同/i];

const kindOf = (stage: string): 'open' | 'won' | 'lost' => (WON.test(stage) ? 'won' : LOST.test(stage) ? 'lost' : 'open');

/** Stages at which a deal is closed. */
export const closingStages = (stages: readonly string[]): string[] => distinct(stages).filter(stage => kindOf(stage) !== 'open');

/** Rows of the stage table: open stages as they climb, then won, then lost. */
export function stageRows(stages: readonly string[]): Json {
  const rank = (stage: string): number => ({ open: rung(stage), won: 100, lost: 101 })[kindOf(stage)];
  return distinct(stages).toSorted((a, b) => rank(a) - rank(b)).map((stage, i) => ({ id: stage, name: stage, kind: kindOf(stage), order: i + 1 }));
}

function rung(stage: string): number {
  const index = LADDER.findLastIndex(word => word.test(stage));
  return index < 0 ? LADDER.length : index;
}

const distinct = (stages: readonly string[]): string[] => [...new Set(stages.filter(Boolean))];
