import type { DataSet } from '../contract/data-set.js';
import type { Completeness, CustomDimension } from '../contract/frame.js';
import { headerOf } from '../contract/header-of.js';
import type { Json } from '../contract/json.js';

type Header = Readonly<Record<string, Json>>;

/** What two data sets, of which the first is newer, say of themselves together: of the rest what the older one says stays, but for what `stated` names. */
export function mergeHeaders(newer: DataSet, older: DataSet, stated: (key: string) => boolean): Header {
  const [first, other] = [headerOf(newer), headerOf(older)];
  const own = Object.fromEntries(Object.entries(first).filter(([key]) => stated(key) || key === 'asOf'));
  return {
    ...other, ...own,
    dimensions: dimensionsOfBoth(newer, older),
    paths: { ...(other['paths'] as Header), ...(first['paths'] as Header) },
    history: historyOfBoth(newer, older),
  };
}

function dimensionsOfBoth({ frame: { dimensions: first = {} } }: DataSet, { frame: { dimensions: other = {} } }: DataSet): Json {
  const both = (entity: string): readonly CustomDimension[] => {
    const own = first[entity] ?? [];
    return [...own, ...(other[entity] ?? []).filter(({ id }) => own.every(one => one.id !== id))];
  };
  return Object.fromEntries([...new Set([...Object.keys(first), ...Object.keys(other)])].map(entity => [entity, both(entity)])) as unknown as Json;
}

/** Complete where both are; one without opportunities says nothing of them. */
function historyOfBoth(newer: DataSet, older: DataSet): Json {
  if (!newer.tables['opportunity']) return older.frame.history;
  if (!older.tables['opportunity']) return newer.frame.history;
  const both = (a: Completeness, b: Completeness | undefined): Completeness => (a === b ? a : 'partial');
  return Object.fromEntries(Object.entries(newer.frame.history).map(([field, one]) => [field, both(one, older.frame.history[field])]));
}
