import type { TemplateResult } from 'lit';
import type { Locale } from '../../format/index.js';
import { tiersDetailWords } from '../../format/words/tiers-detail.js';
import type { TiersModel } from '../../measures/tiers.js';
import type { Detail, DetailWords } from '../base/detail.js';
import type { TwinCell, TwinTable } from '../base/twin.js';
import { classes, classesSummary } from './tier-matrix.classes.js';
import { classesStyles } from './tier-matrix.classes.styles.js';
import type { Kit } from './tier-matrix.kit.js';
import type { Acts } from './tier-matrix.render.js';
import type { Drawing } from './tier-matrix.text.js';

/** Names, meanings and table of the tiers, and the ABC classes, which are the method that stands beside the matrix. */
export interface TiersDetail extends Detail<TiersModel> {
  /** `ABC by cumulative share of order revenue`. */
  basis(drawing: Drawing): string;
  classes(drawing: Drawing, choose: Acts['choose']): TemplateResult;
  classesSummary(drawing: Drawing): string;
}

export const tiersDetail = (kit: Kit, drawingOf: (model: TiersModel) => Drawing): TiersDetail => ({
  styles: classesStyles,
  twin: model => twinOf(drawingOf(model), kit),
  words: model => {
    const { locale } = drawingOf(model);
    return { ...locale.words(tiersDetailWords), keys: keyNames(model, locale, kit) };
  },
  basis: ({ model, locale }) => locale.words(tiersDetailWords).abc.byShare[model.revenueFrom],
  classes: (drawing, choose) => classes(drawing, kit, choose),
  classesSummary: drawing => classesSummary(drawing, kit),
});

/** Names of the keys that are codes, and of key accounts as such: a star alone would say it to eyes only. */
function keyNames(model: TiersModel, locale: Locale, { UNRATED, nameOf, wordsOf }: Kit): NonNullable<DetailWords['keys']> {
  const naming = { model, locale };
  const named = Object.fromEntries([...model.groups.map(({ key }) => key), UNRATED].map(key => [key, nameOf(naming, key)]));
  const starred = model.accounts.rows.filter(({ key }) => key).map(({ id }) => [id, wordsOf(naming).starred(locale.label(model.labels['account']?.[id] ?? id))] as const);
  return { class: named, cell: named, account: Object.fromEntries(starred) };
}

/** The same groups as a table, those in none and the total below. */
function twinOf(drawing: Drawing, kit: Kit): TwinTable {
  const { model, locale } = drawing;
  const { heading, methods } = kit.wordsOf(drawing);
  const { twin } = locale.words(tiersDetailWords);
  const abc = model.method === 'abc';
  const families = ['accounts', 'key-accounts', 'value', 'value-share', ...(abc ? ['account-share', 'cumulative-share'] : [])];
  const labels = [twin.accounts, twin.key, twin.value, twin.share, ...(abc ? [twin.accountShare, twin.cumulative] : [])];
  const row = (key: string): TwinTable['rows'][number] => ({ header: kit.nameOf(drawing, key), cells: [...bands(drawing, key, kit), ...families.map(family => cellOf(model, family, key, kit))] });
  return {
    caption: `${heading}, ${methods[model.method]}`,
    columns: [{ label: abc ? twin.group : twin.strategy }, ...(abc ? [] : [{ label: twin.cell }]), ...labels.map(label => ({ label, numeric: true }))],
    rows: [...[...model.groups.map(({ key }) => key), kit.UNRATED].map(row), { header: twin.total, cells: totals(abc) }],
  };
}

function bands(drawing: Drawing, key: string, { bandsOf }: Kit): TwinCell[] {
  if (drawing.model.method === 'abc') return [];
  const group = drawing.model.groups.find(each => each.key === key);
  return [group ? [group.tier, bandsOf(drawing, group)].filter(Boolean).join(' · ') : ''];
}

const cellOf = (model: TiersModel, family: string, key: string, { figureAt, figureId }: Kit): TwinCell =>
  figureAt(model, family, key) ? { figure: figureId(family, [key]) } : '';

const totals = (abc: boolean): TwinCell[] => [...(abc ? [] : ['']), { figure: 'total-accounts' }, '', { figure: 'total-value' }, '', ...(abc ? ['', ''] : [])];
