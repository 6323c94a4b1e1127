import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ColumnPreview, FilePreview } from '../../contract/import.js';
import type { DataIssue, Tally } from '../../contract/issue.js';
import type { Problem } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { errorWords } from '../../format/words/errors.js';
import { blankWords } from '../../format/words/blank.js';
import { importWords } from '../../format/words/import.js';
import { heading } from '../base/frame.js';
import { criticalIcon } from '../base/icons.js';
import { infoIcon, okIcon, warningIcon } from '../base/tone-icons.js';
import { saveAside, setAside } from './import-panel.aside.js';
import { canImport, COUNTS, issueGroups, mappingIn, SETTINGS, settingIn, totalOf, type IssueGroup, type Setting, type Step } from './import-panel.layout.js';

/** What a person may do in the panel. */
export interface Handlers {
  choose(files: readonly File[]): void;
  edit(text: string): void;
  set(name: Setting, value: string): void;
  confirm(): void;
  restart(): void;
}

/** What every part of the panel is drawn with. */
export interface Drawing {
  readonly format: Locale;
  /** Level of the panel's title in the page's outline. */
  readonly level: number;
  readonly on: Handlers;
}

type Review = Extract<Step, { name: 'review' }>;

const wordsOf = ({ format }: Drawing) => format.words(importWords);
/** Words by a code that comes from the data. */
const wordOf = (words: object, code: string): string | undefined => (Object.hasOwn(words, code) ? (words as Readonly<Record<string, string>>)[code] : undefined);

const STEPS = ['choose', 'review', 'done'] as const;
const STANDS: Readonly<Record<Step['name'], (typeof STEPS)[number]>> = { choose: 'choose', reading: 'choose', review: 'review', importing: 'review', done: 'done' };

/** The title, and which of the three steps this is. */
export function renderHead(title: string | undefined, { name }: Step, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  return html`<div class="head"><div class="titles">
    ${heading(drawing.level, title ?? words.heading)}
    <ol class="steps sub">${STEPS.map(step => html`<li aria-current=${step === STANDS[name] ? 'step' : nothing}>${words.steps[step]}</li>`)}</ol>
  </div></div>`;
}

export function renderNoSource(source: string | undefined, { format }: Drawing): TemplateResult {
  const words = format.words(blankWords);
  return html`<div class="blank crit" role="alert"><span class="ic">${criticalIcon}</span><b>${words.noSource}</b><span>${source ? words.noSourceId(source) : words.noSourceNext}</span></div>`;
}

/** The step itself; it takes the focus when it changes. */
export const renderStep = (step: Step, drawing: Drawing): TemplateResult =>
  html`<div class="step" tabindex="-1" role="group" aria-label=${wordsOf(drawing).steps[step.name]}>${stepBody(step, drawing)}</div>`;

function stepBody(step: Step, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  switch (step.name) {
    case 'choose': return renderChoose(step.problem, drawing);
    case 'reading': return renderBusy(words.reading(drawing.format, step.files.length));
    case 'review': return renderReview(step, drawing);
    case 'importing': return renderBusy(words.importing);
    case 'done': return renderDone(step.tallies, step.issues, drawing);
  }
}

const renderBusy = (text: string): TemplateResult => html`<div class="busy"><p role="status">${text}</p><progress aria-label=${text}></progress></div>`;

const section = (title: string, { level }: Drawing, body: unknown): TemplateResult => html`<section class="sec">${heading(level + 1, title)}${body}</section>`;

// ——— choose ———

function renderChoose(problem: Problem | 'two-mappings' | undefined, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { choose } = drawing.on;
  const said = problem === 'two-mappings' ? renderSaid('crit', words.tellsTwice) : problem ? renderProblem(problem, drawing) : nothing;
  return html`
    ${said}
    <div class="drop" @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${(event: DragEvent) => onDrop(event, choose)}>
      <p>${words.drop}</p>
      <button type="button" class="btn pri" @click=${onBrowse}>${words.choose}</button>
      <input type="file" multiple hidden accept=".csv,.tsv,.tab,.txt,.json,text/*,application/json" @change=${(event: Event) => onChosen(event, choose)}>
      <p class="hint">${words.stays}</p>
    </div>`;
}

const zoneOf = (event: Event): HTMLElement => event.currentTarget as HTMLElement;

function onDragOver(event: DragEvent): void {
  event.preventDefault();
  zoneOf(event).classList.add('over');
}

function onDragLeave(event: DragEvent): void {
  zoneOf(event).classList.remove('over');
}

function onDrop(event: DragEvent, choose: Handlers['choose']): void {
  event.preventDefault();
  zoneOf(event).classList.remove('over');
  choose([...(event.dataTransfer?.files ?? [])]);
}

function onBrowse(event: Event): void {
  zoneOf(event).parentElement?.querySelector('input')?.click();
}

function onChosen(event: Event, choose: Handlers['choose']): void {
  const input = zoneOf(event) as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = '';
  choose(files);
}

// ——— review ———

function renderReview(step: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { files, issues } = step.inspection;
  return html`
    ${step.problem ? renderProblem(step.problem, drawing) : nothing}
    ${section(words.settings, drawing, renderSettings(step, drawing))}
    ${section(words.files, drawing, files.map(file => renderFile(file, drawing)))}
    ${renderIssues(issues.filter(({ code }) => code !== 'bad-mapping'), drawing)}
    ${renderMapping(step, drawing)}
    <div class="acts">
      <button type="button" class="btn pri" ?disabled=${!canImport(step)} @click=${() => drawing.on.confirm()}>${words.confirm}</button>
      <button type="button" class="btn" @click=${() => drawing.on.restart()}>${words.again}</button>
    </div>`;
}

function renderSettings({ text, fault }: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const read = mappingIn(text);
  const mapping = 'mapping' in read ? read.mapping : {};
  return html`
    <div class="settings">${SETTINGS.map(name => html`<label class="field">${words[name]}
      <input class=${name === 'zone' ? 'wide' : ''} type=${name === 'asOf' ? 'date' : 'text'} name=${name} autocomplete="off" ?disabled=${fault !== undefined}
        aria-describedby=${name === 'asOf' ? 'as-of-hint' : nothing} .value=${settingIn(mapping, name)}
        @change=${(event: Event) => drawing.on.set(name, (zoneOf(event) as HTMLInputElement).value.trim())}>
    </label>`)}</div>
    <p class="hint" id="as-of-hint">${words.asOfHint}</p>`;
}

function renderFile({ name, delimiter, rows, columns, first }: FilePreview, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  return html`<div class="file">
    <p class="file-h"><b>${name}</b><span>${words.rows(drawing.format, rows)}</span><span>${words.separated(wordOf(words.delimiters, delimiter) ?? delimiter)}</span></p>
    ${scrolling(words.firstRows(name), html`
      <thead><tr>${columns.map(column => html`<th scope="col">${column.name}${renderUses(column, drawing)}</th>`)}</tr></thead>
      <tbody>${first.map(cells => html`<tr>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody>`)}
  </div>`;
}

const scrolling = (name: string, rows: TemplateResult): TemplateResult =>
  html`<div class="scroll" role="region" tabindex="0" aria-label=${name}><table class="grid">${rows}</table></div>`;

function renderUses({ uses, decides }: ColumnPreview, drawing: Drawing): TemplateResult {
  const { unused, condition } = wordsOf(drawing);
  if (uses.length === 0) return html`<span class="use off">${decides ? condition : unused}</span>`;
  return html`${uses.map(use => html`<span class="use">→ ${useText(use, drawing)}</span>`)}`;
}

function useText(use: string, drawing: Drawing): string {
  const [entity = '', field = ''] = use.split('.');
  return `${entityText(entity, drawing)} · ${field}`;
}

const entityText = (entity: string, drawing: Drawing): string => wordOf(wordsOf(drawing).entities, entity) ?? entity;

function renderMapping(step: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const sound = canImport(step);
  return html`<details ${ref(element => { if (element && !sound) (element as HTMLDetailsElement).open = true; })}>
    <summary>${words.mapping}</summary>
    <p class="hint" id="mapping-hint">${words.mappingHint}</p>
    <textarea class="json" name="mapping" spellcheck="false" autocapitalize="off" aria-label=${words.mapping} aria-describedby="mapping-hint mapping-said" aria-invalid=${sound ? 'false' : 'true'}
      .value=${step.text} @input=${(event: Event) => drawing.on.edit((zoneOf(event) as HTMLTextAreaElement).value)}></textarea>
    <div id="mapping-said" role="status">${renderVerdict(step, drawing)}</div>
  </details>`;
}

function renderVerdict({ fault, inspection }: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  if (fault !== undefined) return renderSaid('crit', words.notJson(fault));
  const wrong = inspection.issues.filter(({ code }) => code === 'bad-mapping');
  if (wrong.length === 0) return renderSaid('ok', words.valid);
  return html`${wrong.map(({ field, found }) => renderSaid('crit', [field, found].filter(Boolean).join(': ')))}`;
}

// ——— done ———

function renderDone(tallies: readonly Tally[], issues: readonly DataIssue[], drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { count } = drawing.format;
  const { accepted, repaired, quarantined } = totalOf(tallies);
  return html`
    <div role="status">${renderSaid(quarantined > 0 ? 'warn' : 'ok', words.summary(count(accepted + repaired), count(quarantined)))}</div>
    ${section(words.result, drawing, renderTallies(tallies, drawing))}
    ${issues.length > 0 ? renderIssues(issues, drawing) : renderSaid('ok', words.noIssues)}
    <div class="acts">
      ${setAside(issues).length > 0 ? html`<button type="button" class="btn" @click=${() => saveAside(issues, words)}>${words.saveAside}</button>` : nothing}
      <button type="button" class="btn" @click=${() => drawing.on.restart()}>${words.again}</button>
    </div>`;
}

function renderTallies(tallies: readonly Tally[], drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  return scrolling(words.result, html`
    <thead><tr><th scope="col">${words.table}</th><th scope="col">${words.entity}</th>${COUNTS.map(name => html`<th scope="col" class="n">${words.counts[name]}</th>`)}</tr></thead>
    <tbody>${tallies.map(tally => html`<tr>
      <th scope="row">${tally.table ?? words.given}</th><td>${entityText(tally.entity, drawing)}</td>
      ${COUNTS.map(name => html`<td class="n ${name === 'quarantined' && tally[name] > 0 ? 'crit' : ''}">${drawing.format.count(tally[name])}</td>`)}
    </tr>`)}</tbody>`);
}

// ——— what is said in every step ———

const ICONS = { ok: okIcon, info: infoIcon, warn: warningIcon, crit: criticalIcon };

const renderSaid = (tone: keyof typeof ICONS, text: string): TemplateResult => html`<p class="said ${tone}">${ICONS[tone]}<span>${text}</span></p>`;

function renderProblem({ code, subject }: Problem, drawing: Drawing): TemplateResult {
  const { what, todo } = drawing.format.words(errorWords);
  return html`<p class="sbn crit" role="alert">${criticalIcon}<span><b>${what[code](wordOf(wordsOf(drawing).what, subject) ?? subject)}</b><br>${todo[code]}</span></p>`;
}

const TONES = { error: 'crit', quarantined: 'crit', warning: 'warn', repaired: 'info' } as const;

const renderIssues = (issues: readonly DataIssue[], drawing: Drawing): TemplateResult | typeof nothing =>
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
    ${more.length === 0 ? nothing : html`<details><summary>${words.more(drawing.format, rows - first.length)}</summary>${renderPlaces(more, drawing)}</details>`}
  </div></li>`;
}

const renderPlaces = (places: IssueGroup['places'], drawing: Drawing): TemplateResult | typeof nothing =>
  places.length === 0 ? nothing : html`<ul>${places.map(({ row, found }) => html`<li>${wordsOf(drawing).row(drawing.format.count(row))} ${found === undefined ? nothing : html`<code>${found}</code>`}</li>`)}</ul>`;

function placeText({ entity, table, field }: DataIssue, rows: number, drawing: Drawing): string {
  const { format } = drawing;
  return [table, entityText(entity, drawing), field, rows === 0 ? undefined : wordsOf(drawing).inRows(format, rows)].filter(Boolean).join(' · ');
}
