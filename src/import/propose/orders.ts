import type { Json } from '../../contract/json.js';
import { given, plainFields, type Draft, type Drafted } from './draft.js';
import { textsOf } from './known.js';
import { periodValues } from './targets.js';
import type { JsonObject } from './questions.js';

const CANCELLED = /cancel|void|refund|return|取消|作废|退货|退款|关闭/i;

/** The lines of orders, or sums of a period where no file has the orders themselves. */
export function orderEntities(draft: Draft): Drafted {
  const { known: { table, found }, references, money } = draft;
  const { date, amount, cost, status } = found;
  const on = date === undefined ? [] : [date];
  const cancelled = status === undefined ? undefined : cancelledRule(status, textsOf(table, status));
  const line: JsonObject = {
    entity: 'orderLine',
    fields: given({ ...references, ...plainFields(draft, ['order', 'quantity']), date: dateRule(draft), amount: money(amount!, on), cost: cost === undefined ? undefined : money(cost, on), cancelled }),
  };
  const evidence = date === undefined ? [{ code: 'sums-of-periods', found: [found['year'], found['quarter'] ?? found['month']].filter(part => part !== undefined).join(', ') }] : [];
  return { entities: [line], evidence };
}

/** Sums of a period are dated by its last day: until then they are not whole. */
function dateRule(draft: Draft): Json {
  const { known: { table, found }, read } = draft;
  const { date, year, quarter, month } = found;
  if (date !== undefined) return read(date);
  return periodValues(table, [year!, quarter ?? month].filter(part => part !== undefined), draft.year).to;
}

function cancelledRule(column: string, texts: readonly string[]): JsonObject | undefined {
  const cancelled = texts.filter(text => CANCELLED.test(text));
  return cancelled.length === 0 ? undefined : { column, values: Object.fromEntries(cancelled.map(text => [text, 'true'])), others: 'false' };
}
