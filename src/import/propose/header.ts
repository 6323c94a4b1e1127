import { isChinese, type Currencies } from './currency.js';
import { given } from './draft.js';
import type { Known } from './known.js';
import type { Asked, JsonObject } from './questions.js';

/** Zone and currency are guesses that the panel shows; the rest follows from what tables there are. */
export function headerOf(known: readonly Known[], parts: readonly JsonObject[], currencies: Currencies): JsonObject {
  const orders = known.some(({ kind }) => kind === 'orderLine');
  return {
    zone: isChinese(known) ? 'Asia/Shanghai' : 'UTC', currency: currencies.code, revenueFrom: orders ? 'orders' : 'won', ...currencies.header,
    ...parts.reduce<JsonObject>((all, header) => ({ ...all, ...header, ...listsOf(all, header) }), {}),
  };
}

/** Stages and pipelines that several tables name, each once. */
function listsOf(before: JsonObject, after: JsonObject): JsonObject {
  const rows = (header: JsonObject, key: string): readonly JsonObject[] => (header[key] ?? []) as unknown as readonly JsonObject[];
  return given(Object.fromEntries(['pipelines', 'stages'].map(key => {
    const later = rows(after, key);
    const all = [...rows(before, key).filter(({ id }) => !later.some(other => other['id'] === id)), ...later];
    return [key, all.length === 0 ? undefined : all];
  })));
}

/** Where there are orders and deals, revenue could be either. */
export function revenueQuestion(known: readonly Known[], mapping: JsonObject): Asked[] {
  const [orders, deals] = [known.find(({ kind }) => kind === 'orderLine'), known.find(({ kind, found }) => kind === 'opportunity' && found['amount'] !== undefined)];
  if (!orders || !deals) return [];
  const evidence = [{ code: 'amounts-in', found: `${orders.table.file}: ${orders.found['amount']!}` }, { code: 'amounts-in', found: `${deals.table.file}: ${deals.found['amount']!}` }];
  return [{ code: 'revenue-from', in: mapping, keys: ['revenueFrom'], evidence, options: [{ value: 'orders' }, { value: 'won' }] }];
}
