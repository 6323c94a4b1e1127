import { html, nothing, svg, type TemplateResult } from 'lit';
import { figureAt, figureId } from '../../contract/figure.js';
import { UNRATED } from '../../contract/tier.js';
import type { TierAccount } from '../../measures/tiers.js';
import { cssVars } from '../base/css-vars.js';
import { icon } from '../base/icons.js';
import { layoutMatrix, type TierCell } from './tier-matrix.layout.js';
import { accountsOf, bandsOf, countOf, nameOf, percentOf, textOf, wordsOf, type Drawing } from './tier-matrix.text.js';

/** Marks key accounts. */
const starIcon = icon(12, svg`<path d="M6 .9l1.560 3.3 3.6.46-2.640 2.5.67 3.580L6 8.970l-3.190 1.770.67-3.580L.84 4.660l3.6-.46z" fill="currentColor"/>`);

/** Accounts drawn beside the matrix; the drill shows them all. */
const SHOWN = 8;

export interface Acts {
  /** Lists the accounts of the class or cell that a click or the space bar hit. */
  readonly choose: (event: Event, key: string) => void;
  /** Shows all rows behind a figure. */
  readonly drill: (figure: string) => void;
}

/** Classes or matrix, beside them the accounts of what was chosen. */
export const tiersBody = (drawing: Drawing, groups: TemplateResult, drill: Acts['drill']): TemplateResult => html`
  <div class="tm">
    <div>${groups}</div>
    ${accounts(drawing, drill)}
  </div>`;

export function matrix(drawing: Drawing, choose: Acts['choose']): TemplateResult {
  const { columns, rows } = layoutMatrix(drawing.model);
  const { locale } = drawing;
  return html`<div class="mx" ${cssVars({ '--columns': columns.length, '--rows': rows.length })}>
      ${rows.map(({ band, cells }) => html`<span class="mx-y">${locale.label(band)}</span>${cells.map(each => cell(drawing, each, choose))}`)}
      <span></span>${columns.map(band => html`<span class="mx-x">${locale.label(band)}</span>`)}
    </div>
    <p class="hint">${wordsOf(drawing).shade}</p>
    ${unrated(drawing, wordsOf(drawing).noCellHint, choose)}`;
}

const cell = (drawing: Drawing, { key, tier, strategy, shade, chosen }: TierCell, choose: Acts['choose']): TemplateResult => html`
  <div class="cell s${shade} ${chosen ? 'sel' : ''}" data-figure=${figureId('accounts', [key])} data-figures=${behind(drawing, 'accounts', key)}
    aria-pressed=${chosen} @click=${(event: Event) => choose(event, key)} @keydown=${(event: Event) => choose(event, key)}>
    <span class="top">${tier === undefined ? nothing : tierMark(tier)}${strategy === undefined ? nothing : html`<span class="sg">${drawing.locale.label(strategy)}</span>`}</span>
    <span class="cnt">${textOf(drawing, 'accounts', key)}<small class="unit">${wordsOf(drawing).accountsUnit(countOf(drawing, 'accounts', key))}</small>${stars(drawing, key)}</span>
    <span class="val"><b>${textOf(drawing, 'value', key)}</b><span class="p">${percentOf(drawing, 'value-share', key)}</span></span>
  </div>`;

const TOLD = ['accounts', 'value', 'value-share', 'account-share', 'cumulative-share', 'key-accounts'];

/** What the tooltip of a class or cell tells beside its main figure. */
export const behind = ({ model }: Drawing, main: string, key: string): string =>
  TOLD.filter(family => family !== main && figureAt(model, family, key)).map(family => figureId(family, [key])).join(' ');

const LEVELS: ReadonlySet<string> = new Set(['A', 'B', 'C']);

/** The letter says the tier, its ground repeats it. */
export const tierMark = (tier: string): TemplateResult => html`<span class="tier ${LEVELS.has(tier) ? tier : 'C'}">${tier}</span>`;

export function stars(drawing: Drawing, key: string): TemplateResult | typeof nothing {
  const count = countOf(drawing, 'key-accounts', key);
  return count > 0 ? html`<small class="stars">${starIcon}${drawing.locale.count(count)}</small>` : nothing;
}

/** Those in no class or cell stand apart: they are not the lowest class. */
export function unrated(drawing: Drawing, hint: string, choose: Acts['choose']): TemplateResult | typeof nothing {
  if (countOf(drawing, 'accounts', UNRATED) === 0) return nothing;
  const chosen = drawing.model.chosen === UNRATED;
  return html`<div class="un ${chosen ? 'sel' : ''}" data-figure=${figureId('accounts', [UNRATED])} data-figures=${figureId('value', [UNRATED])}
      aria-pressed=${chosen} @click=${(event: Event) => choose(event, UNRATED)} @keydown=${(event: Event) => choose(event, UNRATED)}>
    <b>${nameOf(drawing, UNRATED)}</b><span>${accountsOf(drawing, 'accounts', UNRATED)}</span><span class="why">${hint}</span>
    <span class="r">${textOf(drawing, 'value', UNRATED)}</span>
  </div>`;
}

function accounts(drawing: Drawing, drill: Acts['drill']): TemplateResult {
  const { model } = drawing;
  const words = wordsOf(drawing);
  const group = model.groups.find(({ key }) => key === model.chosen);
  const { of, rows } = model.accounts;
  const shown = rows.slice(0, SHOWN);
  return html`<div class="chosen" role="group" aria-label=${words.chosen(nameOf(drawing, model.chosen))}>
    <div class="acl-h">${group?.tier === undefined ? nothing : tierMark(group.tier)}<b>${nameOf(drawing, model.chosen)}</b><span>${words.accounts(drawing.locale, of)}</span></div>
    ${group?.strategy === undefined ? nothing : html`<p class="where">${bandsOf(drawing, group)}</p>`}
    ${of === 0 ? html`<p class="where">${words.noAccounts}</p>` : html`<ol class="acl">${shown.map(row => account(drawing, row))}</ol>`}
    ${of > shown.length ? moreAccounts(drawing, shown.length, drill) : nothing}
  </div>`;
}

const moreAccounts = (drawing: Drawing, shown: number, drill: Acts['drill']): TemplateResult => {
  const { model: { accounts: { of }, chosen }, locale } = drawing;
  const words = wordsOf(drawing);
  return html`<p class="more"><span>${words.some(locale, shown, of)}</span>
    <button type="button" class="lk" @click=${() => drill(figureId('accounts', [chosen]))}>${words.all(locale, of)}</button></p>`;
};

function account(drawing: Drawing, row: TierAccount): TemplateResult {
  const value = figureAt(drawing.model, 'account-value', row.id)?.value ?? null;
  return html`<li><div class="acc" data-figure=${figureId('account-value', [row.id])} data-figures=${figureId('account-potential', [row.id])}>
    <span class="nm"><span class="who">${labelOf(drawing, 'account', row.id)}${row.key ? html`<span class="star">${starIcon}</span>` : nothing}</span><small>${about(drawing, row)}</small></span>
    ${given(drawing, row)}
    <span class="r ${value === null ? 'none' : ''}">${value === null ? wordsOf(drawing).noValue : textOf(drawing, 'account-value', row.id)}</span>
  </div></li>`;
}

const labelOf = ({ model, locale }: Drawing, entity: string, id: string): string => locale.label(model.labels[entity]?.[id] ?? id);

/** Potential and owner, as far as they are known. */
function about(drawing: Drawing, { id, rep }: TierAccount): string {
  const known = figureAt(drawing.model, 'account-potential', id)?.value != null;
  const parts = [known ? wordsOf(drawing).potential(textOf(drawing, 'account-potential', id)) : '', rep === null ? '' : labelOf(drawing, 'rep', rep)];
  return parts.filter(Boolean).join(' · ');
}

/** The tier given by hand or by the source, told as such; beside the matrix also the ABC class, in words, for its letter is no tier here. */
function given(drawing: Drawing, { tier, class: own }: TierAccount): TemplateResult {
  const words = wordsOf(drawing);
  const abc = drawing.model.method === 'matrix' && own !== UNRATED ? html`<small>${words.abcClass(own)}</small>` : nothing;
  return html`<span class="by">${tier === null ? nothing : html`${tierMark(tier)}<small>${words.byHand}</small>`}${abc}</span>`;
}
