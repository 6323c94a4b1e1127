import type { Json } from '../../contract/json.js';
import { given, valuesOf, type Draft, type Drafted } from './draft.js';
import { textsOf, type Known } from './known.js';
import { loose, plain, withoutBrackets } from './plain.js';
import type { JsonObject } from './questions.js';
import { agrees, shapeOf } from './shape.js';
import type { Stages } from './stages.js';

/** A column that says when deals entered one stage. */
export interface StageDate { readonly column: string; readonly to: Json; readonly where?: JsonObject }

/** Words around the name of a stage in the header of its date. */
const AROUND = /\bdate\b|\bentered\b|\btime\b|\bstage\b|\bbecame\b|\bwhen\b|\bon\b|\bat\b|hs_?v?2?_|进入|日期|时间|阶段|到达/gi;
const EXIT = /exit|left|离开|退出|离场|total|cumulative|in current|last|创建|预计|成交|结/i;

/** Columns of dates that are called after a stage: `engage_date`, `Date entered "Proposal (Sales)"`, `进入方案阶段时间`. */
export function stageDates(known: Known, stages: Stages): StageDate[] {
  const { table, found } = known;
  const names = textsOf(table, found['stage']);
  const used = new Set(Object.values(found));
  return table.columns.flatMap(profile => {
    const column = profile.name;
    const isDate = profile.filled > 0 && agrees(profile, shapeOf('opportunity', 'closes')).agrees;
    if (used.has(column) || EXIT.test(column) || !isDate) return [];
    const stage = names.find(name => isCalledAfter(column, name));
    return stage === undefined ? [] : dated(column, stage, known, stages);
  });
}

const stem = (header: string): string => plain(withoutBrackets(header).replaceAll('_', ' ').replace(AROUND, ' '));

function isCalledAfter(header: string, stage: string): boolean {
  const [mine, theirs] = [stem(header), plain(withoutBrackets(stage))];
  if (mine === '' || theirs === '') return false;
  if (mine === theirs) return true;
  let shared = 0;
  while (shared < Math.min(mine.length, theirs.length) && mine[shared] === theirs[shared]) shared++;
  return shared >= 4 && shared >= Math.min(mine.length, theirs.length) * 0.8;
}

/** Where pipelines share stages, the header may say which it means; else each deal's own is meant. */
function dated(column: string, stage: string, { table, found }: Known, stages: Stages): StageDate[] {
  if (stages.entities.length === 0) return [{ column, to: { constant: stage } }];
  const pipeline = found['pipeline']!;
  const pipelines = textsOf(table, pipeline);
  const named = pipelines.filter(name => loose(column).includes(loose(name)));
  const { separator } = stages.id as { readonly separator: string };
  return [{
    column, to: { cases: (named.length > 0 ? named : pipelines).map(name => ({ when: { [pipeline]: [name] }, constant: `${name}${separator}${stage}` })) },
    ...(named.length > 0 && { where: { [pipeline]: named } }),
  }];
}

/** Fields that a log of changes calls by their CRM's names. */
const CHANGED: readonly (readonly [field: string, words: RegExp])[] = [
  ['stage', /stage|阶段/i], ['probability', /probab|赢率/i], ['amount', /^amount|value$|revenue$|金额/i], ['expectedClose', /close.?date|closing|成交日期|结单日期/i], ['rep', /owner|负责人/i], ['forecastCategory', /forecast|预测/i],
];
const changedField = (text: string): string | undefined => CHANGED.find(([, words]) => words.test(text))?.[0];

/** Rows that each tell a change: of the stage, or of the field that a column names. */
export function changeEntities({ known: { table, found }, references, read }: Draft): Drafted {
  const { field, from, to, at } = found;
  const known = field === undefined ? [] : textsOf(table, field).filter(text => changedField(text) !== undefined);
  return {
    entities: [{
      entity: 'opportunityChange', ...(field !== undefined && { where: { [field]: known } }),
      fields: given({ ...references, field: field === undefined ? { constant: 'stage' } : { column: field, values: valuesOf(known, changedField) }, from, to, at: read(at!) }),
    }],
    header: { history: { stage: 'partial' } },
  };
}
