import { html, nothing, type TemplateResult } from 'lit';
import { blankWords } from '../../format/words/blank.js';
import { heading } from '../base/frame.js';
import { criticalIcon } from '../base/icons.js';
import { renderBusy, renderChoose } from './import-panel.choose.render.js';
import { renderDone } from './import-panel.done.render.js';
import type { Step } from './import-panel.layout.js';
import { wordsOf, type Drawing } from './import-panel.parts.js';
import { renderReview } from './import-panel.review.render.js';

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

/** The step itself; its heading takes the focus when it changes. What is pasted anywhere in the first step is read. */
export const renderStep = (step: Step, drawing: Drawing): TemplateResult =>
  html`<div class="step" @paste=${step.name === 'choose' ? (event: ClipboardEvent) => onPaste(event, drawing) : nothing}>
    <div class="step-h vh">${heading(drawing.level + 1, wordsOf(drawing).steps[step.name])}</div>
    ${stepBody(step, drawing)}</div>`;

function stepBody(step: Step, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  switch (step.name) {
    case 'choose': return renderChoose(step, drawing);
    case 'reading': return renderBusy(words.reading(drawing.format, step.files.length), step.progress, drawing);
    case 'review': return renderReview(step, drawing);
    case 'importing': return renderBusy(words.importing, step.progress, drawing);
    case 'done': return renderDone(step, drawing);
  }
}

/** Files, or cells of a spreadsheet; what is pasted into a text area stays there. */
function onPaste(event: ClipboardEvent, { on }: Drawing): void {
  if ((event.target as Element).closest('textarea, input')) return;
  const files = [...(event.clipboardData?.files ?? [])];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() === '' && files.length === 0) return;
  event.preventDefault();
  if (text.trim() === '') on.choose(files);
  else on.paste(text);
}
