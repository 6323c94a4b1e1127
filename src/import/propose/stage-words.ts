export type StageKind = 'open' | 'won' | 'lost' | 'after';

/** What a stage is by its name; `sure` is false where another reading is as likely, and a person is asked. */
export interface StageMeaning { readonly kind: StageKind; readonly sure: boolean }

/** Words by which a stage is known for certain. */
const SURE: readonly (readonly [kind: StageKind, words: RegExp])[] = [
  ['lost', /\blost\b|closedlost|丢单|输单|流失|失败|败单|未中标/i],
  ['won', /^(?:closed?[\s_-]*)?won\b|closedwon|^win$|赢单|成交(?!日)|中标|已签/i],
  ['after', /implement|onboard|roll.?out|go.?live|\bdeliver(?:y|ed|ing)\b|实施|交付|上线|验收|售后|回款/i],
];

/** Words of an end that may be good or bad, or none yet; the kind that is taken until a person says. */
const ENDS: readonly (readonly [kind: StageKind, words: RegExp])[] = [
  ['lost', /abandon|cancel|dead|disqualif|unqualif|junk|invalid|reject|no decision|dropped|终止|无效|作废|取消|放弃|关闭/i],
  ['won', /\bsigned\b|\bordered\b|\border\b|success|complete|\bdone\b|签约|签单|签订|结案|完成|成功|下单/i],
  ['open', /\bclosed?\b|\bclosing\b|\bend(?:ed)?\b|finish|archiv|on hold|hold$|dormant|postpone|结束|暂停|搁置|归档/i],
];

export function stageMeaning(stage: string): StageMeaning {
  const sure = SURE.find(([, words]) => words.test(stage));
  if (sure) return { kind: sure[0], sure: true };
  const end = ENDS.find(([, words]) => words.test(stage));
  return end ? { kind: end[0], sure: false } : { kind: 'open', sure: true };
}

/** Words in the order in which deals usually climb. */
const LADDER = [
  /lead|new\b|线索|新建/i, /prospect|prepar|准备/i, /appointment|contact|接触|拜访|联系/i, /qualif|understand|了解|初步|立项|验证/i, /needs|discover|engag|identif|需求|机会|意向/i, /develop|value|perception|presentation|demo|方案|演示/i, /decision|evaluat|评估|决策/i, /proposal|propose|quot|recommend|报价|推荐|投标/i, /negoti|review|contract|commit|承诺|谈判|商务|合同|签约/i,
];

/** Numbers that people put before a name: `1-Qualify`, `S2 Develop`, `03. 方案`, `阶段4`. */
const numberOf = (stage: string): number | undefined => {
  const match = /^(?:s|stage|阶段|第)?\s*(\d{1,2})(?!\d)/i.exec(stage.trim());
  return match ? Number(match[1]) : undefined;
};

const RANK: Readonly<Record<StageKind, number>> = { open: 0, won: 1, lost: 2, after: 3 };

/** Stages as deals climb them: by the numbers in their names, else by what their words usually follow, else as they first stand in the file; then won, lost, after. */
export function inOrder(stages: readonly string[], kindOf: (stage: string) => StageKind): string[] {
  const open = stages.filter(stage => kindOf(stage) === 'open');
  const numbered = open.every(stage => numberOf(stage) !== undefined);
  const step = (stage: string): number => (numbered ? numberOf(stage)! : rung(stage));
  return stages.toSorted((a, b) => RANK[kindOf(a)] - RANK[kindOf(b)] || (kindOf(a) === 'open' ? step(a) - step(b) : 0));
}

/** Whether a text is plainly the name of a stage, whatever stands around it. */
export const isStageWord = (text: string): boolean => /^[^\d@]{3,40}$/.test(text) && (SURE.some(([, words]) => words.test(text)) || LADDER.some(words => words.test(text)));

function rung(stage: string): number {
  const index = LADDER.findLastIndex(words => words.test(stage));
  return index < 0 ? LADDER.length : index;
}
