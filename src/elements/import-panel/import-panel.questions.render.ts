import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ImportQuestion } from '../../contract/import.js';
import { tableName } from '../../contract/table-name.js';
import { importEvidenceWords } from '../../format/words/import-evidence.js';
import { rateIn, setRate, settingIn } from './import-panel.edit.js';
import type { Review } from './import-panel.layout.js';
import { currencyText, inputOf, renderEvidence, wordOf, wordsOf, type Drawing } from './import-panel.parts.js';

/** What only a person can say, each with what was seen; the mapping holds an answer to each already. */
export const renderQuestions = (step: Review, drawing: Drawing): unknown =>
  repeat(step.questions, ({ code, at }) => [code, ...at].join('\n'), (question, i) => renderQuestion(question, `question-${i}`, step, drawing));

function renderQuestion(question: ImportQuestion, name: string, step: Review, drawing: Drawing): TemplateResult {
  const { code, file, sheet, column, evidence } = question;
  const place = [file && tableName(file, sheet), column].filter(Boolean).join(' · ');
  return html`<fieldset class="question">
    <legend><b>${wordOf(drawing.format.words(importEvidenceWords).questions, code) ?? code}</b>${place ? html` <span class="t2">${place}</span>` : nothing}</legend>
    ${renderEvidence(evidence, drawing)}
    ${code === 'rates' ? renderRates(question, step, drawing) : renderAnswers(question, name, step, drawing)}
  </fieldset>`;
}

function renderAnswers(question: ImportQuestion, name: string, { fault }: Review, drawing: Drawing): TemplateResult {
  const { options, chosen } = question;
  return html`<div class="options">${options.map(({ example }, option) => html`<label class="option">
      <input type="radio" name=${name} value=${option} ?disabled=${fault !== undefined} .checked=${option === chosen} @change=${() => drawing.on.answer(question, option)}>
      <span>${optionText(question, option, drawing)}${example === undefined || TOLD.includes(question.code) ? nothing : html` <span class="t2">${readable(example, drawing)}</span>`}</span></label>`)}</div>
    ${chosen < 0 ? html`<p class="hint">${wordsOf(drawing).otherAnswer}</p>` : nothing}`;
}

/** `03/04/2026 = 2026-04-03` with the day as the reader writes it. */
const readable = (example: string, { format }: Drawing): string => example.replace(/(?<= = )\d{4}-\d{2}-\d{2}$/, day => format.moment(day));

/** Questions whose answers say in words what their example is. */
const TOLD = ['near-miss', 'table-kind', 'closed-as-expected'];

/** The answer in words; a value that has none stands for itself, or is told by its example alone. */
function optionText({ code, options }: ImportQuestion, option: number, { format }: Drawing): string {
  const words = format.words(importEvidenceWords);
  const { value, example } = options[option]!;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const own = wordOf(words.options, `${code} ${text}`) ?? (value === null ? wordOf(words.options, code) : undefined);
  if (own !== undefined) return own;
  switch (code) {
    case 'near-miss': return words.sameAs(text);
    case 'row-key': return words.eachValueOf(text);
    case 'currency': return currencyText(text, format);
    case 'table-kind': case 'closed-as-expected': return wordOf(words.options, `${code} ${example}`) ?? text;
    default: return typeof value === 'object' && example !== undefined ? '' : text;
  }
}

/** A rate for each currency that was seen, into that of the data set. */
function renderRates(question: ImportQuestion, { mapping, fault }: Review, drawing: Drawing): TemplateResult {
  const words = drawing.format.words(importEvidenceWords);
  const onChange = (currency: string) => (event: Event): void => {
    const { valueAsNumber } = inputOf(event);
    drawing.on.edit(before => setRate(before, question, currency, valueAsNumber > 0 ? valueAsNumber : undefined));
  };
  return html`<div class="settings">${question.evidence.flatMap(({ found: currency }) => (currency === undefined ? [] : [html`<label class="field"><span>${words.rate(currency, settingIn(mapping, 'currency'))}</span>
    <input type="number" name="rate" min="0" step="any" inputmode="decimal" ?disabled=${fault !== undefined} .value=${String(rateIn(mapping, question, currency) ?? '')} @change=${onChange(currency)}></label>`]))}</div>
    <p class="hint">${words.rateHint}</p>`;
}
