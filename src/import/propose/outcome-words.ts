import { plain } from './plain.js';

export type Outcome = 'open' | 'won' | 'lost';

/** What CRMs write where a deal's outcome stands apart from its stage. */
const WORDS: Readonly<Record<Outcome, readonly string[]>> = {
  open: ['open', 'active', 'in progress', 'running', 'ongoing', 'pending', 'on hold', 'pipeline', '进行中', '跟进中', '进行', '未结束', '跟踪中', '暂停'],
  won: ['won', 'closed won', 'win', 'closedwon', '赢单', '成交', '已成交', '已赢单', '已签约', '赢', '成功', '中标'],
  lost: ['lost', 'closed lost', 'loss', 'closedlost', 'abandoned', 'cancelled', 'canceled', 'invalid', 'out sold', 'disqualified', '输单', '丢单', '已丢单', '已输单', '失败', '无效', '作废', '流失', '终止', '输', '未中标'],
};

const BY_WORD = new Map(Object.entries(WORDS).flatMap(([outcome, words]) => words.map(word => [plain(word), outcome as Outcome] as const)));

/** The outcome that a word states; undefined where it states none. Dynamics numbers its own: a column of 0, 1 and 2 is read by {@link DYNAMICS_STATES}. */
export const outcomeOf = (text: string): Outcome | undefined => BY_WORD.get(plain(text));

export const DYNAMICS_STATES: Readonly<Record<string, Outcome>> = { 0: 'open', 1: 'won', 2: 'lost' };
