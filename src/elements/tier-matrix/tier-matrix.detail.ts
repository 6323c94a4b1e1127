import { figureAt, figureId } from '../../contract/figure.js';
import { UNRATED } from '../../contract/tier.js';
import { tiersDetailWords } from '../../format/words/tiers-detail.js';
import type { TiersModel } from '../../measures/tiers.js';
import type { TwinCell, TwinTable } from '../base/twin.js';
import { bandsOf, nameOf, wordsOf, type Drawing } from './tier-matrix.text.js';

export { tiersDetailWords };

/** The same groups as a table, those in none and the total below. */
export function twinOf(drawing: Drawing): TwinTable {
  const { model } = drawing;
  const { twin, heading, methods } = wordsOf(drawing);
  const abc = model.method === 'abc';
  const families = ['accounts', 'key-accounts', 'value', 'value-share', ...(abc ? ['account-share', 'cumulative-share'] : [])];
  const labels = [twin.accounts, twin.key, twin.value, twin.share, ...(abc ? [twin.accountShare, twin.cumulative] : [])];
  const row = (key: string): TwinTable['rows'][number] => ({ header: nameOf(drawing, key), cells: [...bands(drawing, key), ...families.map(family => cellOf(model, family, key))] });
  return {
    caption: `${heading}, ${methods[model.method]}`,
    columns: [{ label: abc ? twin.group : twin.strategy }, ...(abc ? [] : [{ label: twin.cell }]), ...labels.map(label => ({ label, numeric: true }))],
    rows: [...[...model.groups.map(({ key }) => key), UNRATED].map(row), { header: twin.total, cells: totals(abc) }],
  };
}

function bands(drawing: Drawing, key: string): TwinCell[] {
  if (drawing.model.method === 'abc') return [];
  const group = drawing.model.groups.find(each => each.key === key);
  return [group ? [group.tier, bandsOf(drawing, group)].filter(Boolean).join(' · ') : ''];
}

const cellOf = (model: TiersModel, family: string, key: string): TwinCell =>
  figureAt(model, family, key) ? { figure: figureId(family, [key]) } : '';

const totals = (abc: boolean): TwinCell[] => [...(abc ? [] : ['']), { figure: 'total-accounts' }, '', { figure: 'total-value' }, '', ...(abc ? ['', ''] : [])];
