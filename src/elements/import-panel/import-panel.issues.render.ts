import { html, nothing, type TemplateResult } from 'lit';
import type { DataIssue, IssueSeverity } from '../../contract/issue.js';
import { issueGroups, type IssueGroup } from './import-panel.layout.js';
import { entityText, fieldText, ICONS, section, wordOf, wordsOf, type Drawing, type Tone } from './import-panel.parts.js';

export const TONES: Readonly<Record<IssueSeverity, Tone>> = { error: 'crit', quarantined: 'crit', warning: 'warn', repaired: 'info' };

/** Under a heading, or nothing. */
export const renderIssues = (issues: readonly DataIssue[], drawing: Drawing): TemplateResult | typeof nothing =>
  issues.length === 0 ? nothing : section(wordsOf(drawing).issues, drawing, html`<ul class="issues">${issueGroups(issues).map(group => renderIssue(group, drawing))}</ul>`);

const FIRST_PLACES = 3;

/** What, where, what to do, what stood there. */
function renderIssue({ issue, rows, places }: IssueGroup, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { code, severity, found } = issue;
  const tone = TONES[severity];
  const [first, more] = [places.slice(0, FIRST_PLACES), places.slice(FIRST_PLACES)];
  return html`<li class="issue ${tone}">${ICONS[tone]}<div>
    <p><b>${wordOf(words.what, code) ?? code}</b> <span class="t2">${placeText(issue, rows, drawing)}</span> ${places.length > 0 || found === undefined ? nothing : html`<code>${found}</code>`}</p>
    <p class="t2">${[words.severity[severity], wordOf(words.next, code)].filter(Boolean).join(' · ')}</p>
    ${renderPlaces(first, drawing)}
    ${more.length === 0 ? nothing : html`<details><summary>${words.moreRows(drawing.format, more.length)}</summary>${renderPlaces(more, drawing)}</details>`}
  </div></li>`;
}

const renderPlaces = (places: IssueGroup['places'], drawing: Drawing): TemplateResult | typeof nothing =>
  places.length === 0 ? nothing : html`<ul>${places.map(({ row, found }) => html`<li>${wordsOf(drawing).row(drawing.format.count(row))} ${found === undefined ? nothing : html`<code>${found}</code>`}</li>`)}</ul>`;

/** Table, entity, field, rows; an issue of a file alone has the file for its entity. */
export function placeText({ entity, table, field }: DataIssue, rows: number, drawing: Drawing): string {
  const named = field === undefined ? undefined : fieldText(entity, field, drawing);
  return [table, entityText(entity, drawing), named, rows === 0 ? undefined : wordsOf(drawing).inRows(drawing.format, rows)].filter(Boolean).join(' · ');
}
