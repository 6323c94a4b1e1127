import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FilePreview, OddRow } from '../../contract/import.js';
import type { DataIssue } from '../../contract/issue.js';
import { importEvidenceWords } from '../../format/words/import-evidence.js';
import { currencies, zones } from '../../format/platform.js';
import { renderBrowse } from './import-panel.choose.render.js';
import { renderColumnHead } from './import-panel.columns.render.js';
import { entitiesOf, fieldsNeeded, mainEntity, setEntity, setSetting, setTable, settingIn, tableSetting, type Setting } from './import-panel.edit.js';
import { renderIssues } from './import-panel.issues.render.js';
import { canImport, confidenceOf, isSound, nameOf, partsOf, type Review } from './import-panel.layout.js';
import { renderQuestions } from './import-panel.questions.render.js';
import { currencyText, entityText, evidenceText, ICONS, inputOf, renderEvidence, renderFold, renderProblem, renderSaid, renderSelect, scrolling, section, useText, wordOf, wordsOf, type Drawing } from './import-panel.parts.js';

/** Questions first, then what every table is. Whatever is set is written into the mapping, and the files are read again. */
export function renderReview(step: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { files, issues } = step.inspection;
  return html`
    ${renderUnderstood(step, drawing)}
    ${step.problem ? renderProblem(step.problem, drawing) : nothing}
    ${step.questions.length > 0 ? section(words.questions, drawing, renderQuestions(step, drawing)) : nothing}
    ${section(words.settings, drawing, renderSettings(step, drawing))}
    ${section(words.tables, drawing, html`${repeat(partsOf(files), ([part]) => part, ([part, file], i) => renderFile(file, { part, needs: `needs-${i}` }, step, drawing))}
      <div class="acts">${renderBrowse(words.addFiles, '', drawing.on.add)}</div>`)}
    ${renderIssues(issues.filter(({ code }) => code !== 'bad-mapping'), drawing)}
    ${renderMapping(step, drawing)}
    <div class="acts">
      <button type="button" class="btn pri" ?disabled=${!canImport(step)} @click=${() => drawing.on.confirm()}>${words.confirm}</button>
      <button type="button" class="btn" @click=${() => drawing.on.restart()}>${words.again}</button>
    </div>`;
}

/** Said again whenever it changes: how much was understood, and that the files are being read again. */
function renderUnderstood({ inspection, mapping, questions, checking }: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const known = inspection.files.filter(file => mainEntity(mapping, file) !== undefined).length;
  const text = known === 0 ? words.nothingUnderstood : words.understood(drawing.format, known, questions.length);
  return html`<div class="understood" role="status">${renderSaid(known === 0 || questions.length > 0 ? 'warn' : 'ok', text)}${checking ? html`<span class="hint">${words.checking}</span>` : nothing}</div>`;
}

// ——— settings ———

function renderSettings({ mapping, inspection, fault, mode, open }: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const disabled = fault !== undefined;
  const set = (name: Setting) => (value: string): void => drawing.on.edit(before => setSetting(before, name, value.trim()));
  /** Long lists are filled when they are reached. */
  const list = (name: Setting, all: () => readonly string[], textOf: (value: string) => string): TemplateResult => {
    const chosen = settingIn(mapping, name);
    const values = open.has(name) ? all() : [chosen].filter(Boolean);
    return renderSelect({
      name, label: words[name], chosen, options: [['', words.notChosen], ...values.map(value => [value, textOf(value)] as const)], disabled, set: set(name),
      reach: () => drawing.on.unfold(name, true),
    });
  };
  return html`
    <div class="settings">
      <label class="field"><span>${words.asOf}</span><input type="date" name="asOf" autocomplete="off" ?disabled=${disabled} aria-describedby="as-of-hint"
        .value=${(settingIn(mapping, 'asOf') || settingIn(inspection.mapping, 'asOf')).slice(0, 10)} @change=${(event: Event) => set('asOf')(inputOf(event).value)}></label>
      ${list('zone', zones, zone => zone)}
      ${list('currency', currencies, code => currencyText(code, drawing.format))}
      ${drawing.held ? renderSelect({ name: 'mode', label: words.mode, chosen: mode, options: [['replace', words.modes.replace], ['merge', words.modes.merge]], set: value => drawing.on.mode(value === 'merge' ? 'merge' : 'replace') }) : nothing}
    </div>
    <p class="hint" id="as-of-hint">${words.asOfHint}</p>`;
}

// ——— tables ———

const TONES = { sure: 'ok', likely: 'info', doubtful: 'warn' } as const;

function renderFile(file: FilePreview, { part, needs }: { readonly part: string; readonly needs: string }, step: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const entity = mainEntity(step.mapping, file);
  const confidence = entity === undefined ? 'doubtful' : confidenceOf(file.confidence ?? 1);
  const tone = TONES[confidence];
  return renderFold({
    part, kind: 'file',
    summary: html`<span class="file-h"><b>${nameOf(file)}</b><span>${words.rows(drawing.format, file.rows)}</span>
      <span class="sure ${tone}">${ICONS[tone]}${entity === undefined ? words.leftOut : `${entityText(entity, drawing)} · ${words.sure[confidence]}`}</span></span>`,
    body: () => html`<div class="file-b">
      ${renderMeaning(file, needs, step, drawing)}
      ${renderFirstRows(file, part, step, drawing)}
      ${file.odd && file.odd.length > 0 ? renderOddRows(file, file.odd, drawing) : nothing}
      ${renderReading(file, step, drawing)}
    </div>`,
  }, step.open, drawing);
}

/** Entities that a person would bring in a table of their own. */
const CHOOSABLE = ['opportunity', 'account', 'orderLine', 'activity', 'target', 'rep', 'opportunityChange', 'contact', 'product', 'region', 'team', 'channel', 'stage', 'pipeline', 'cadence'];

function renderMeaning(file: FilePreview, needs: string, { mapping, fault }: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const entity = mainEntity(mapping, file) ?? '';
  const others = entitiesOf(mapping, file).filter(other => other !== entity).map(other => entityText(other, drawing));
  const needed = fieldsNeeded(mapping, file).map(use => useText(use, drawing));
  const evidence = renderEvidence(file.evidence, drawing);
  return html`<div class="settings meaning">${renderSelect({
    name: 'entity', label: words.is, chosen: entity, disabled: fault !== undefined, describedBy: needs,
    options: [['', words.leftOut], ...CHOOSABLE.map(name => [name, entityText(name, drawing)] as const)],
    set: value => drawing.on.edit(before => setEntity(before, file, value)),
  })}
  ${evidence === nothing ? nothing : html`<div class="reasons"><p class="hint">${words.why}</p>${evidence}</div>`}</div>
  <div id=${needs} role="status">${needed.length > 0 ? renderSaid('warn', words.needs(needed.join(', '))) : nothing}</div>
  ${others.length > 0 ? html`<p class="hint">${words.alsoGives(others.join(', '))}</p>` : nothing}`;
}

const renderFirstRows = (file: FilePreview, part: string, step: Review, drawing: Drawing): TemplateResult => scrolling(wordsOf(drawing).firstRows(nameOf(file)), html`
  <thead><tr>${file.columns.map(column => renderColumnHead(column, file, part, step, drawing))}</tr></thead>
  <tbody>${file.first.map(cells => html`<tr>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody>`);

function renderOddRows(file: FilePreview, odd: readonly OddRow[], drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const texts = drawing.format.words(importEvidenceWords).odd;
  const why = (code: string): string => wordOf(texts, code) ?? wordOf(words.what, code) ?? code;
  return html`<p class="file-t">${words.odd}</p>${scrolling(words.oddRows(nameOf(file)), html`
    <thead><tr><th scope="col" class="n">${words.rowNumber}</th><th scope="col">${words.oddWhy}</th>${headOf(file, odd).map(name => html`<th scope="col">${name ?? words.beyondHeader}</th>`)}</tr></thead>
    <tbody>${odd.map(({ row, code, cells }) => html`<tr><th scope="row" class="n">${drawing.format.count(row)}</th><td>${why(code)}</td>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody>`)}`;
}

/** Names of all cells that some row has; those beyond the header have none. */
const headOf = ({ columns }: FilePreview, odd: readonly OddRow[]): readonly (string | undefined)[] =>
  Array.from({ length: Math.max(columns.length, ...odd.map(({ cells }) => cells.length)) }, (_, i) => columns[i]?.name);

// ——— how a file is read ———

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'iso-8859-15', 'macintosh', 'cp437', 'cp850'];

function renderReading(file: FilePreview, { mapping, fault }: Review, drawing: Drawing): TemplateResult | typeof nothing {
  const words = wordsOf(drawing);
  const { reading, headerRow } = file;
  const disabled = fault !== undefined;
  const text = reading?.format !== 'workbook' && reading?.format !== 'json';
  const chosen = (name: 'encoding' | 'delimiter'): string => { const value = tableSetting(mapping, file, name); return typeof value === 'string' ? value : ''; };
  const set = (name: 'encoding' | 'delimiter') => (value: string): void => drawing.on.edit(before => setTable(before, file, name, value || null));
  const delimiterText = (mark: string): string => wordOf(words.delimiters, mark) ?? mark;
  return html`<details class="reading"><summary>${words.fileReading}</summary>
    <div class="settings">
      ${text ? renderSelect({ name: 'encoding', label: words.encoding, chosen: chosen('encoding'), disabled, options: [['', words.found(reading?.encoding ?? 'utf-8')], ...ENCODINGS.map(name => [name, name] as const)], set: set('encoding') }) : nothing}
      ${text ? renderSelect({ name: 'delimiter', label: words.delimiter, chosen: chosen('delimiter'), disabled, options: [['', words.found(delimiterText(file.delimiter))], ...Object.entries(words.delimiters)], set: set('delimiter') }) : nothing}
      <label class="field"><span>${words.header}</span>
        <input type="number" name="header" min="0" inputmode="numeric" ?disabled=${disabled} .value=${String(headerRow ?? 1)}
          @change=${(event: Event) => drawing.on.edit(before => setTable(before, file, 'header', headerOf(inputOf(event))))}></label>
    </div>
    ${reading?.encodingFrom ? html`<ul class="why"><li>${evidenceText({ code: reading.encodingFrom }, drawing)}</li></ul>` : nothing}
  </details>`;
}

/** An empty input leaves the header to be found. */
const headerOf = ({ valueAsNumber }: HTMLInputElement): number | null => (Number.isNaN(valueAsNumber) ? null : Math.max(0, Math.round(valueAsNumber)));

// ——— the mapping as JSON ———

function renderMapping(step: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const sound = isSound(step);
  return html`<details class="json-d" ${ref(element => { if (element && !sound) (element as HTMLDetailsElement).open = true; })}>
    <summary>${words.mapping}</summary>
    <p class="hint" id="mapping-hint">${words.mappingHint}</p>
    <textarea class="json" name="mapping" spellcheck="false" autocapitalize="off" aria-label=${words.mapping} aria-describedby="mapping-hint mapping-said" aria-invalid=${sound ? 'false' : 'true'}
      .value=${step.text} @input=${(event: Event) => drawing.on.write(inputOf<HTMLTextAreaElement>(event).value)}></textarea>
    <div id="mapping-said" role="status">${renderVerdict(step, drawing)}</div>
    <button type="button" class="btn" ?disabled=${step.fault !== undefined} @click=${() => drawing.on.saveMapping()}>${words.saveMapping}</button>
  </details>`;
}

function renderVerdict({ fault, inspection }: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  if (fault !== undefined) return renderSaid('crit', words.notJson(fault));
  const wrong = inspection.issues.filter(({ code }: DataIssue) => code === 'bad-mapping');
  if (wrong.length === 0) return renderSaid('ok', words.valid);
  return html`${wrong.map(({ field, found }) => renderSaid('crit', [field, found].filter(Boolean).join(': ')))}`;
}
