import { html, type TemplateResult } from 'lit';
import { tiersDetailWords } from '../../format/words/tiers-detail.js';
import type { TiersModel } from '../../measures/tiers.js';
import type { Kit } from './tier-matrix.kit.js';
import type { Acts } from './tier-matrix.render.js';
import type { Drawing } from './tier-matrix.text.js';

/** A class as two bars from one baseline: shares of value and of accounts, 0 to 1 of the longest. */
interface ClassBar { readonly key: string; readonly value: number; readonly accounts: number; readonly chosen: boolean }

function layoutClasses(model: TiersModel, shareAt: Kit['shareAt']): readonly ClassBar[] {
  const shares = model.groups.map(({ key }) => ({ key, value: shareAt(model, 'value-share', key), accounts: shareAt(model, 'account-share', key), chosen: key === model.chosen }));
  const longest = Math.max(...shares.flatMap(({ value, accounts }) => [value, accounts]));
  const scaled = (share: number): number => (longest > 0 ? share / longest : 0);
  return shares.map(bar => ({ ...bar, value: scaled(bar.value), accounts: scaled(bar.accounts) }));
}

export function classes(drawing: Drawing, kit: Kit, choose: Acts['choose']): TemplateResult {
  const words = drawing.locale.words(tiersDetailWords).abc;
  return html`<div class="abc">
      <div class="abc-h" aria-hidden="true">
        <span></span><span>${drawing.locale.words(tiersDetailWords).families.accounts}</span>
        <span class="keys"><span class="lg"><i class="k-value"></i>${words.shareOfValue}</span><span class="lg"><i class="k-accounts"></i>${words.shareOfAccounts}</span></span>
        <span class="r">${words.value}</span><span class="r">${words.share}</span><span class="r c-cum">${words.cumulative}</span>
      </div>
      ${layoutClasses(drawing.model, kit.shareAt).map(bar => classRow(drawing, bar, kit, choose))}
    </div>
    ${kit.unrated(drawing, words.unratedHint, choose)}`;
}

const classRow = (drawing: Drawing, { key, value, accounts: count, chosen }: ClassBar, { figureId, behind, tierMark, stars, textOf, cssVars }: Kit, choose: Acts['choose']): TemplateResult => html`
  <div class="abc-row ${chosen ? 'sel' : ''}" data-figure=${figureId('value', [key])} data-figures=${behind(drawing, 'value', key)}
    aria-pressed=${chosen} @click=${(event: Event) => choose(event, key)} @keydown=${(event: Event) => choose(event, key)}>
    ${tierMark(key)}
    <span class="n"><b>${textOf(drawing, 'accounts', key)}</b>${stars(drawing, key)}</span>
    <span class="bars" ${cssVars({ '--v': value, '--n': count })}><i class="m bar"></i><i class="m thin"></i></span>
    <span class="r"><b>${textOf(drawing, 'value', key)}</b></span>
    <span class="r">${textOf(drawing, 'value-share', key)}</span>
    <span class="r c-cum">${textOf(drawing, 'cumulative-share', key)}</span>
  </div>`;

/** The classes for those who do not see them; those in none are said after it. */
export function classesSummary(drawing: Drawing, { accountsOf, textOf }: Kit): string {
  const { summary } = drawing.locale.words(tiersDetailWords).abc;
  return summary(accountsOf(drawing, 'total-accounts'), textOf(drawing, 'total-value'), accountsOf(drawing, 'accounts', 'A'), textOf(drawing, 'account-share', 'A'), textOf(drawing, 'value-share', 'A'));
}
