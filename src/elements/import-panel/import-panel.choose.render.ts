import { html, nothing, type TemplateResult } from 'lit';
import type { ImportRecord } from '../../contract/import.js';
import { readersZone } from '../../format/platform.js';
import { inputOf, renderProblem, renderSaid, scrolling, section, wordsOf, type Drawing, type Handlers } from './import-panel.parts.js';
import type { ChooseSaid, Step } from './import-panel.layout.js';

/** What the platform's own dialog offers first; every file can still be chosen. */
const ACCEPT = '.csv,.tsv,.tab,.txt,.xlsx,.json,.ndjson,.jsonl,.zip,text/*,application/json';

/** Dropping, browsing, pasting. */
export function renderChoose({ said, pasting = false }: Extract<Step, { name: 'choose' }>, drawing: Drawing): TemplateResult {
  const { on } = drawing;
  const words = wordsOf(drawing);
  return html`
    <div class="polite" role="status">${said === 'cancelled' || said === 'undone' ? renderSaid('ok', words[said]) : nothing}</div>
    ${renderRefusal(said, drawing)}
    <div class="drop" @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${(event: DragEvent) => onDrop(event, on)}>
      <p>${words.drop}</p>
      <div class="acts">
        ${renderBrowse(words.choose, 'pri', on.choose)}
        <button type="button" class="btn" aria-expanded=${pasting ? 'true' : 'false'} @click=${() => on.pasting(!pasting)}>${words.paste}</button>
      </div>
      ${pasting ? renderPasting(drawing) : nothing}
      <p class="hint">${words.stays}</p>
    </div>
    ${renderEarlier(drawing)}`;
}

function renderRefusal(said: ChooseSaid | undefined, drawing: Drawing): TemplateResult | typeof nothing {
  const words = wordsOf(drawing);
  switch (said) {
    case undefined: case 'cancelled': case 'undone': return nothing;
    case 'two-mappings': return html`<div role="alert">${renderSaid('crit', words.tellsTwice)}</div>`;
    case 'with-data-set': return html`<div role="alert">${renderSaid('crit', words.withDataSet)}</div>`;
    default: return renderProblem(said, drawing);
  }
}

/** A button that opens the platform's own dialog. */
export const renderBrowse = (label: string, kind: string, choose: Handlers['choose']): TemplateResult => html`
  <button type="button" class="btn ${kind}" @click=${onBrowse}>${label}</button>
  <input type="file" multiple hidden accept=${ACCEPT} @change=${(event: Event) => onChosen(event, choose)}>`;

function renderPasting(drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    drawing.on.paste(inputOf<HTMLFormElement>(event).querySelector('textarea')!.value);
  };
  return html`<form class="pasting" @submit=${onSubmit}>
    <label class="field"><span>${words.pasteHint}</span><textarea name="pasted" rows="5" spellcheck="false" autocapitalize="off"></textarea></label>
    <button class="btn pri">${words.pasteTaken}</button>
  </form>`;
}

function onDragOver(event: DragEvent): void {
  event.preventDefault();
  inputOf(event).classList.add('over');
}

function onDragLeave(event: DragEvent): void {
  inputOf(event).classList.remove('over');
}

function onDrop(event: DragEvent, on: Handlers): void {
  event.preventDefault();
  inputOf(event).classList.remove('over');
  if (event.dataTransfer) on.drop(event.dataTransfer);
}

function onBrowse(event: Event): void {
  (inputOf(event).nextElementSibling as HTMLInputElement).click();
}

function onChosen(event: Event, choose: Handlers['choose']): void {
  const input = inputOf(event);
  const files = [...(input.files ?? [])];
  input.value = '';
  choose(files);
}

/** What is under way, how far it has come, and the way out of it. */
export function renderBusy(text: string, progress: { readonly done: number; readonly of: number } | undefined, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { number } = drawing.format;
  const megabytes = (bytes: number): string => number(Math.round(bytes / 1e5) / 10);
  return html`<div class="busy">
    <p role="status">${text}</p>
    ${progress ? html`<progress aria-label=${text} max=${progress.of || 1} .value=${progress.done}></progress><p class="hint">${words.progress(megabytes(progress.done), megabytes(progress.of))}</p>`
      : html`<progress aria-label=${text}></progress>`}
    <button type="button" class="btn" @click=${() => drawing.on.cancel()}>${words.cancel}</button>
  </div>`;
}

/** Imports remembered, the latest first. */
export function renderEarlier(drawing: Drawing): TemplateResult | typeof nothing {
  const { earlier, format } = drawing;
  if (earlier.length === 0) return nothing;
  const words = wordsOf(drawing);
  const row = ({ asOf, files, importedAt, opportunities }: ImportRecord): TemplateResult => html`<tr>
    <th scope="row">${format.moment(asOf)}</th><td>${files.join(', ')}</td><td class="n">${format.count(opportunities)}</td><td>${format.instant(importedAt, readersZone())}</td></tr>`;
  return section(words.earlier, drawing, scrolling(words.earlier, html`
    <thead><tr><th scope="col">${words.asOf}</th><th scope="col">${words.earlierFiles}</th><th scope="col" class="n">${words.earlierDeals}</th><th scope="col">${words.importedAt}</th></tr></thead>
    <tbody>${earlier.map(row)}</tbody>`));
}
