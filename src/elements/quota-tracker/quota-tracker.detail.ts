import type { Locale } from '../../format/index.js';
import { quotaDetailWords } from '../../format/words/quota-detail.js';
import type { AttainmentModel } from '../../measures/attainment.js';
import type { DetailWords } from '../base/detail.js';
import type { TwinCell, TwinTable } from '../base/twin.js';

/** What the page has anyway is handed on, so that no bundler splits it. */
interface Given {
  readonly model: AttainmentModel;
  readonly format: Locale;
  /** Months that the chart shows. */
  readonly months: readonly string[];
  rowName(key: string | null): string;
  figureId(family: string, keys: readonly (string | null)[]): string;
}

export function quotaDetail(format: Locale): DetailWords {
  const words = format.words(quotaDetailWords);
  return { ...words, families: { ...words.families, ...scoped(words.families) } };
}

/** A row's and a month's figure have the name of the total's. */
const scoped = (families: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(['rep', 'team', 'region'].flatMap(scope =>
    Object.entries(families).flatMap(([id, name]) => [[`${scope}-${id}`, name], [`${scope}-month-${id}`, name]])));

/** The total and each row, with all that compares them; months where the chart has them. */
export function quotaTwin({ model, format, months, rowName, figureId }: Given): TwinTable {
  const { twin, families } = format.words(quotaDetailWords);
  const at = (family: string, ...keys: (string | null)[]): TwinCell => ({ figure: figureId(family, keys) });
  const columns = ['actual', 'target', 'attainment', 'expected', 'pace', 'gap'] as const;
  return {
    caption: twin.caption,
    columns: [
      { label: twin.scope[model.scope] }, ...columns.map(column => ({ label: column === 'attainment' ? twin.attained : families[column], numeric: true })),
      ...months.map(month => ({ label: format.period(month), numeric: true })),
    ],
    rows: [
      { header: twin.total, cells: [...columns.map(column => at(column)), ...months.map(() => '')] },
      ...model.rows.map(({ key }) => ({
        header: rowName(key),
        ...(key !== null && model.scope !== 'rep' ? { filter: { name: model.scope, id: key } } : {}),
        cells: [...columns.map(column => at(`${model.scope}-${column}`, key)), ...months.map(month => at(`${model.scope}-month-attainment`, key, month))],
      })),
    ],
  };
}
