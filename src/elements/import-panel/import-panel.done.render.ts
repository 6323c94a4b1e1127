import { html, nothing, type TemplateResult } from 'lit';
import type { Correction } from '../../contract/import.js';
import type { DataIssue, Tally } from '../../contract/issue.js';
import { renderEarlier } from './import-panel.choose.render.js';
import { placeText, renderIssues } from './import-panel.issues.render.js';
import { COUNTS, fits, issueGroups, keyOf, ofSeverity, targetOf, totalOf, type Done, type Target } from './import-panel.layout.js';
import { entityText, fieldText, inputOf, renderProblem, renderSaid, scrolling, section, wordOf, wordsOf, type Drawing } from './import-panel.parts.js';

/** What became of every row, what was repaired, and what did not come in, to be put right in place. */
export function renderDone(step: Done, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { report, review } = step;
  const [aside, repairs, others] = [ofSeverity(report.issues, 'quarantined'), ofSeverity(report.issues, 'repaired'), ofSeverity(report.issues, 'error', 'warning')];
  return html`
    ${step.problem ? renderProblem(step.problem, drawing) : nothing}
    ${renderOutcome(step, drawing)}
    <div class="acts">
      ${step.kept ? nothing : html`<button type="button" class="btn ${report.saved ? '' : 'pri'}" @click=${() => drawing.on.saveData()}>${words.saveData}</button>`}
      ${report.issues.length > 0 ? html`<button type="button" class="btn" @click=${() => drawing.on.saveReport()}>${words.saveReport}</button>` : nothing}
      ${review ? html`<button type="button" class="btn" @click=${() => drawing.on.checkMapping()}>${words.checkMapping}</button>` : nothing}
      ${step.kept ? nothing : html`<button type="button" class="btn" @click=${() => drawing.on.undo()}>${words.undo}</button>`}
      <button type="button" class="btn" @click=${() => drawing.on.restart()}>${words.again}</button>
    </div>
    ${section(words.result, drawing, renderTallies(report.tallies, drawing))}
    ${aside.length > 0 ? section(words.aside, drawing, renderAside(aside, step, drawing)) : nothing}
    ${repairs.length > 0 ? section(words.repairs, drawing, renderRepairs(repairs, drawing)) : nothing}
    ${renderIssues(others, drawing)}
    ${report.issues.length === 0 ? renderSaid('ok', words.noIssues) : nothing}
    ${renderEarlier(drawing)}`;
}

function renderOutcome({ report, recognised, kept }: Done, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { format } = drawing;
  const { accepted, repaired, quarantined } = totalOf(report.tallies);
  if (kept) return html`<div role="status">${renderSaid('crit', words.nothingCame(format, quarantined))}</div>`;
  return html`<div role="status">
    ${renderSaid(quarantined > 0 ? 'warn' : 'ok', [recognised ? words.recognised : '', words.summary(format.count(accepted + repaired), format.count(quarantined)), words.asOfDone(format.moment(report.asOf))].filter(Boolean).join(' '))}
    ${report.inferred > 0 ? renderSaid('info', words.inferred(format, report.inferred)) : nothing}
    ${renderSaid(report.saved ? 'ok' : 'warn', report.saved ? words.saved : words.notSaved)}
  </div>`;
}

function renderTallies(tallies: readonly Tally[], drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  return scrolling(words.result, html`
    <thead><tr><th scope="col">${words.table}</th><th scope="col">${words.entity}</th>${COUNTS.map(name => html`<th scope="col" class="n">${words.counts[name]}</th>`)}</tr></thead>
    <tbody>${tallies.filter(({ read }) => read > 0).map(tally => html`<tr>
      <th scope="row">${tally.table ?? words.given}</th><td>${entityText(tally.entity, drawing)}</td>
      ${COUNTS.map(name => html`<td class="n ${name === 'quarantined' && tally[name] > 0 ? 'crit' : ''}">${drawing.format.count(tally[name])}</td>`)}
    </tr>`)}</tbody>`);
}

function renderRepairs(repairs: readonly DataIssue[], drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  return scrolling(words.repairs, html`
    <thead><tr><th scope="col">${words.reason}</th><th scope="col">${words.place}</th><th scope="col" class="n">${words.counts.repaired}</th><th scope="col">${words.cell}</th></tr></thead>
    <tbody>${issueGroups(repairs).map(({ issue, rows, places }) => html`<tr>
      <th scope="row">${wordOf(words.what, issue.code) ?? issue.code}</th><td>${placeText(issue, 0, drawing)}</td><td class="n">${drawing.format.count(rows)}</td><td>${places[0]?.found ?? issue.found ?? ''}</td>
    </tr>`)}</tbody>`);
}

// ——— rows left out ———

function renderAside(aside: readonly DataIssue[], step: Done, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { format, on } = drawing;
  const more = aside.length - step.shown;
  const unfit = [...step.corrections.values()].some(correction => !fits(correction, headerFor(correction, step)));
  return html`<p class="hint">${words.asideHint}</p>
    ${scrolling(words.aside, html`
      <thead><tr><th scope="col">${words.place}</th><th scope="col">${words.csv.reason}</th><th scope="col">${words.correct}</th></tr></thead>
      <tbody>${aside.slice(0, step.shown).map((issue, i) => renderAsideRow(issue, `aside-${i}`, step, drawing))}</tbody>`)}
    ${unfit ? renderSaid('warn', words.tooMany) : nothing}
    <div class="acts">
      ${step.corrections.size > 0 ? html`<button type="button" class="btn pri" ?disabled=${unfit} @click=${() => on.importAgain()}>${words.importAgain(format, step.corrections.size)}</button>` : nothing}
      ${more > 0 ? html`<button type="button" class="btn" @click=${() => on.more()}>${words.moreRows(format, more)}</button>` : nothing}
    </div>`;
}

const headerFor = ({ file, sheet }: Correction, { review }: Done): readonly string[] =>
  review?.inspection.files.find(preview => preview.name === file && preview.sheet === sheet)?.columns.map(({ name }) => name) ?? [];

/** A row and why it is left out; its inputs say so too. */
function renderAsideRow(issue: DataIssue, id: string, step: Done, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { format } = drawing;
  const { table, entity, field, row, found, cells, code, rows } = issue;
  const target = step.review && targetOf(issue, step.review);
  return html`<tr>
    <th scope="row">${[table ?? entityText(entity, drawing), row === undefined ? '' : words.row(format.count(row))].filter(Boolean).join(' · ')}
      ${table === undefined ? nothing : html`<span class="use">${[entityText(entity, drawing), field && fieldText(entity, field, drawing)].filter(Boolean).join(' · ')}</span>`}</th>
    <td class="told" id=${id}>${wordOf(words.what, code) ?? code}${cells || found === undefined ? nothing : html` <code>${found}</code>`}<span class="use">${wordOf(words.next, code) ?? ''}</span>${rows > 0 ? html`<span class="use">${words.beyondKept(format, rows)}</span>` : nothing}</td>
    <td>${target ? renderCorrection({ target, issue, id }, step, drawing) : html`<span class="use">${words.inFile}</span>`}</td>
  </tr>`;
}

/** What is to be put right: its place, what is wrong with it, and where that is told. */
interface Wrong { readonly target: Target; readonly issue: DataIssue; readonly id: string }

const renderCorrection = (wrong: Wrong, step: Done, drawing: Drawing): TemplateResult => (wrong.issue.cells ? renderRowCells(wrong, wrong.issue.cells, step, drawing) : renderCell(wrong, step, drawing));

interface Fix { readonly label: string; readonly value: string; readonly id: string; readonly corrected: boolean; change(value: string): void }

const renderFix = ({ label, value, id, corrected, change }: Fix): TemplateResult => html`<input class="fix" name="fix" autocomplete="off" spellcheck="false" aria-label=${label}
  aria-describedby=${id} aria-invalid=${corrected ? 'false' : 'true'} .value=${value} @change=${(event: Event) => change(inputOf(event).value)}>`;

function renderCell({ target, issue: { entity, field = '', found = '' }, id }: Wrong, { corrections }: Done, drawing: Drawing): TemplateResult {
  const { header: _header, ...place } = target;
  const now = corrections.get(keyOf(target))?.value;
  return renderFix({
    label: wordsOf(drawing).corrected(fieldText(entity, field, drawing), drawing.format.count(target.row)), value: now ?? found, id, corrected: now !== undefined,
    change: value => drawing.on.correct({ ...place, value }, value === found),
  });
}

/** An input for each cell; those beyond the header are to be emptied. */
function renderRowCells({ target, id }: Wrong, cells: readonly string[], { corrections }: Done, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { header, ...place } = target;
  const now = corrections.get(keyOf(target))?.cells;
  const all = padded(now ?? cells, Math.max(header.length, cells.length));
  const change = (at: number) => (value: string): void => {
    const next = all.with(at, value);
    drawing.on.correct({ ...place, cells: trimmed(next, header.length) }, next.join('\n') === padded(cells, all.length).join('\n'));
  };
  return html`<div class="cells">${all.map((value, i) => {
    const column = header[i] ?? words.beyondHeader;
    const label = words.correctedCell(column, drawing.format.count(target.row));
    return html`<label class="field"><span>${column}</span>${renderFix({ label, value, id, corrected: now !== undefined, change: change(i) })}</label>`;
  })}</div>`;
}

/** Without blanks beyond the header. */
const trimmed = (cells: readonly string[], length: number): readonly string[] => cells.slice(0, Math.max(length, cells.findLastIndex(cell => cell.trim() !== '') + 1));

const padded = (cells: readonly string[], length: number): readonly string[] => Array.from({ length }, (_, i) => cells[i] ?? '');
