import { figureId } from '../../contract/figure.js';
import type { Locale } from '../../format/index.js';
import { quotaWords } from '../../format/words/quota.js';
import type { AttainmentModel } from '../../measures/attainment.js';
import type { TwinCell, TwinTable } from '../base/twin.js';
import { layoutQuota } from './quota-tracker.layout.js';
import { rowName } from './quota-tracker.render.js';

/** The total and each row, with all that compares them; months where the chart has them. */
export function quotaTwin(model: AttainmentModel, format: Locale): TwinTable {
  const { attained, families, total, scope, heading } = format.words(quotaWords);
  const at = (family: string, ...keys: (string | null)[]): TwinCell => ({ figure: figureId(family, keys) });
  const columns = ['actual', 'target', 'attainment', 'expected', 'pace', 'gap'] as const;
  const { months: shown } = layoutQuota(model);
  const months = shown.map(month => ({ label: format.period(month), numeric: true }));
  return {
    caption: heading,
    columns: [{ label: scope[model.scope] }, ...columns.map(column => ({ label: column === 'attainment' ? attained : families[column], numeric: true })), ...months],
    rows: [
      { header: total, cells: [...columns.map(column => at(column)), ...shown.map(() => '')] },
      ...model.rows.map(({ key }) => ({
        header: rowName({ model, format }, key),
        ...(key !== null && model.scope !== 'rep' ? { filter: { name: model.scope, id: key } } : {}),
        cells: [...columns.map(column => at(`${model.scope}-${column}`, key)), ...shown.map(month => at(`${model.scope}-month-attainment`, key, month))],
      })),
    ],
  };
}
