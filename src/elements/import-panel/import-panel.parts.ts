import { html, nothing, type TemplateResult } from 'lit';
import type { Correction, Evidence, ImportMode, ImportQuestion, ImportRecord } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { Problem } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { errorWords } from '../../format/words/errors.js';
import { importEvidenceWords } from '../../format/words/import-evidence.js';
import { importFieldWords } from '../../format/words/import-fields.js';
import { importWords } from '../../format/words/import.js';
import { heading } from '../base/frame.js';
import { criticalIcon } from '../base/icons.js';
import { infoIcon, okIcon, warningIcon } from '../base/tone-icons.js';

/** What a person may do in the panel. */
export interface Handlers {
  choose(files: readonly File[]): void;
  drop(transfer: DataTransfer): void;
  paste(text: string): void;
  pasting(open: boolean): void;
  cancel(): void;
  add(files: readonly File[]): void;
  /** The mapping as JSON text. */
  write(text: string): void;
  /** The mapping with something changed. */
  edit(change: (mapping: Json) => Json): void;
  answer(question: ImportQuestion, option: number): void;
  /** Shows a part of the review, or hides it. */
  unfold(part: string, open: boolean): void;
  mode(mode: ImportMode): void;
  saveMapping(): void;
  confirm(): void;
  correct(correction: Correction, unchanged: boolean): void;
  more(): void;
  importAgain(): void;
  checkMapping(): void;
  undo(): void;
  saveReport(): void;
  saveData(): void;
  restart(): void;
}

/** What every part of the panel is drawn with. */
export interface Drawing {
  readonly format: Locale;
  /** Level of the panel's title in the page's outline. */
  readonly level: number;
  /** Whether there is data that an import would replace. */
  readonly held: boolean;
  readonly earlier: readonly ImportRecord[];
  readonly on: Handlers;
}

export const wordsOf = ({ format }: Drawing) => format.words(importWords);

/** Words by a code that comes from the data. */
export const wordOf = (words: object, code: string): string | undefined => (Object.hasOwn(words, code) ? (words as Readonly<Record<string, string>>)[code] : undefined);

export const entityText = (entity: string, { format }: Drawing): string => wordOf(format.words(importFieldWords).entities, entity) ?? entity;

export function fieldText(entity: string, field: string, { format }: Drawing): string {
  const { fields } = format.words(importFieldWords);
  return wordOf(fields, `${entity}.${field}`) ?? wordOf(fields, field) ?? field;
}

/** `opportunity.amount` → `Opportunities · Amount`. */
export function useText(use: string, drawing: Drawing): string {
  const [entity = '', field = ''] = use.split('.');
  return `${entityText(entity, drawing)} · ${fieldText(entity, field, drawing)}`;
}

/** `CNY · 人民币`. */
export function currencyText(code: string, format: Locale): string {
  const name = format.currency(code);
  return name === code ? code : `${code} · ${name}`;
}

/** What was seen, where, and in how many rows. */
export function evidenceText({ code, found, row, rows, of }: Evidence, { format }: Drawing): string {
  const words = format.words(importEvidenceWords);
  const text = wordOf(words.evidence, code) ?? code;
  const share = rows === undefined ? undefined : of === undefined ? words.rows(format, rows) : words.share(format.count(rows), format.count(of));
  return [found === undefined ? text : words.found(text, found), row === undefined ? undefined : words.inRow(format.count(row)), share].filter(Boolean).join(words.separator);
}

export const renderEvidence = (evidence: readonly Evidence[] | undefined, drawing: Drawing): TemplateResult | typeof nothing =>
  !evidence || evidence.length === 0 ? nothing : html`<ul class="why">${evidence.map(one => html`<li>${evidenceText(one, drawing)}</li>`)}</ul>`;

export const section = (title: string, { level }: Drawing, body: unknown): TemplateResult => html`<section class="sec">${heading(level + 2, title)}${body}</section>`;

/** A table that scrolls within. */
export const scrolling = (name: string, rows: TemplateResult): TemplateResult =>
  html`<div class="scroll" role="region" tabindex="0" aria-label=${name}><table class="grid">${rows}</table></div>`;

export const ICONS = { ok: okIcon, info: infoIcon, warn: warningIcon, crit: criticalIcon };
export type Tone = keyof typeof ICONS;

export const renderSaid = (tone: Tone, text: string): TemplateResult => html`<p class="said ${tone}">${ICONS[tone]}<span>${text}</span></p>`;

export function renderProblem({ code, subject }: Problem, drawing: Drawing): TemplateResult {
  const { what, todo } = drawing.format.words(errorWords);
  return html`<p class="sbn crit" role="alert">${criticalIcon}<span><b>${what[code](wordOf(wordsOf(drawing).what, subject) ?? subject)}</b><br>${todo[code]}</span></p>`;
}

interface Fold { readonly part: string; readonly kind: string; readonly summary: unknown; body(): unknown }

/** A part that is drawn only while it is unfolded: wide sheets have thousands of options. */
export const renderFold = ({ part, kind, summary, body }: Fold, open: ReadonlySet<string>, { on }: Drawing): TemplateResult =>
  html`<details class=${kind} ?open=${open.has(part)} @toggle=${(event: Event) => on.unfold(part, inputOf<HTMLDetailsElement>(event).open)}><summary>${summary}</summary>${open.has(part) ? body() : nothing}</details>`;

export const inputOf = <E extends HTMLElement = HTMLInputElement>(event: Event): E => event.currentTarget as E;

/** An option of a list: its value and what it says. */
export type Option = readonly [value: string, text: string];

export const renderOptions = (options: readonly Option[], chosen: string): TemplateResult[] =>
  options.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`);

interface Select { readonly name: string; readonly label: string; readonly chosen: string; readonly options: readonly Option[]; readonly disabled?: boolean; readonly describedBy?: string; set(value: string): void; /** The list gets the focus. */ reach?(): void }

/** A list under its label; what is chosen and not in it stands first. */
export function renderSelect({ name, label, chosen, options, disabled = false, describedBy, set, reach }: Select): TemplateResult {
  const known = options.some(([value]) => value === chosen) ? options : [[chosen, chosen] as const, ...options];
  return html`<label class="field"><span>${label}</span>
    <select name=${name} ?disabled=${disabled} aria-describedby=${describedBy ?? nothing} @focus=${reach ?? nothing} @change=${(event: Event) => set(inputOf<HTMLSelectElement>(event).value)}>${renderOptions(known, chosen)}</select></label>`;
}
