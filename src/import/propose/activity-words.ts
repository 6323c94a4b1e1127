import type { ColumnProfile } from '../surveyed.js';

/** What files call the kinds of contact: the contract's kind, and how it is known. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['visit', /visit|on.?site|拜访|上门|走访|外勤/i],
  ['call', /call|phone|电话|致电/i],
  ['email', /e-?mail|邮件|邮箱/i],
  ['proposal', /proposal|quote|提案|方案|报价/i],
  ['meeting', /meeting|event|demo|lunch|conference|appointment|会议|会面|演示|交流/i],
  ['task', /task|to.?do|deadline|任务|待办/i],
  ['note', /note|comment|备注|记录/i],
];

/** The contract's kind of a file's word; undefined where it is none of them. */
export const activityKind = (text: string): string | undefined => KINDS.find(([, words]) => words.test(text))?.[0];

/** The file's words → the contract's kinds. */
export const activityKinds = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.flatMap(text => {
    const kind = activityKind(text);
    return kind === undefined || kind === text ? [] : [[text, kind]];
  }));

/** Kinds of contact are few and short; notes about them are not. */
const MOST_KINDS = 30;
const LONGEST_KIND = 30;

/** Whether at least half the rows of a column are words for activities. */
export function actsLikeActivities({ values, filled }: ColumnProfile): boolean {
  if (values.size > MOST_KINDS || [...values.keys()].some(text => text.length > LONGEST_KIND)) return false;
  const rows = [...values].reduce((sum, [text, times]) => sum + (activityKind(text) === undefined ? 0 : times), 0);
  return filled > 0 && rows * 2 >= filled;
}

const DONE = /^(completed?|closed|done|finished|held|connected|1|true|yes|已完成|完成|是|已结束)$/i;
const NOT_DONE = /^(not started|in progress|waiting.*|deferred|open|scheduled|planned|rescheduled|pending|to do|0|false|no|未开始|进行中|未完成|计划中|已计划|待办|否|推迟)$/i;
const NEVER = /^(cancell?ed|no show|已取消|取消)$/i;

/** The file's words → whether it was carried out; words that say neither are left to be reported. */
export const doneWords = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.flatMap(text => (DONE.test(text) ? [[text, 'true']] : NOT_DONE.test(text) || NEVER.test(text) ? [[text, 'false']] : [])));
