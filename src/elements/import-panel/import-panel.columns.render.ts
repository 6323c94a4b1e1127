import { html, nothing, type TemplateResult } from 'lit';
import { factsOf } from '../../contract/facts-of.js';
import type { ColumnPreview, FilePreview } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import { entitiesOf, kindOf, mainEntity, readingOf, setField, setReading, usesOf, type Kind } from './import-panel.edit.js';
import { confidenceOf, type Review } from './import-panel.layout.js';
import { entityText, fieldText, inputOf, renderEvidence, renderFold, renderOptions, renderSelect, useText, wordsOf, type Drawing, type Option } from './import-panel.parts.js';

/**
 * A column's name, the field it becomes, and how its cells are read. What it gives besides (the regions that its values name) stands with what few need.
 */
export function renderColumnHead(column: ColumnPreview, file: FilePreview, part: string, step: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const uses = usesOf(step.mapping, file, column.name);
  const main = mainEntity(step.mapping, file);
  const own = uses.filter(use => use.startsWith(`${main}.`));
  const shown = own.length > 0 ? own : uses;
  const besides = uses.filter(use => !shown.includes(use));
  const unsure = column.confidence === undefined || column.confidence >= 0.9 ? undefined : confidenceOf(column.confidence);
  return html`<th scope="col">
    <span class="col-n">${column.name}</span>
    ${(shown.length > 0 ? shown : [undefined]).map(use => renderUse(words.becomes(column.name), column, use, file, step, drawing))}
    ${uses.length === 0 && column.decides ? html`<span class="use">${words.condition}</span>` : nothing}
    ${unsure ? html`<span class="use">${words.sure[unsure]}</span>` : nothing}
    ${uses.length > 0 ? renderMore(column, { part: `${part}\n${column.name}`, uses, besides }, file, step, drawing) : nothing}
  </th>`;
}

/** A list of the fields of every entity that the sheet becomes, filled when it is reached. */
function renderUse(label: string, { name }: ColumnPreview, use: string | undefined, file: FilePreview, { mapping, fault, open }: Review, drawing: Drawing): TemplateResult | typeof nothing {
  const entities = entitiesOf(mapping, file);
  if (entities.length === 0) return nothing;
  const main = mainEntity(mapping, file);
  const filled = open.has(label);
  const known = use === undefined ? [] : [[use, use.startsWith(`${main}.`) ? fieldText(...pairOf(use), drawing) : useText(use, drawing)] as const];
  return html`<select class="use-s" name="use" aria-label=${label} ?disabled=${fault !== undefined} @focus=${() => drawing.on.unfold(label, true)}
    @change=${(event: Event) => { const to = inputOf<HTMLSelectElement>(event).value; drawing.on.edit(before => setField(before, file, name, use, to || undefined)); }}>
    <option value="" .selected=${use === undefined}>${wordsOf(drawing).unused}</option>
    ${filled ? entities.map(entity => html`<optgroup label=${entityText(entity, drawing)}>${renderOptions(fieldOptions(entity, entity !== main, drawing), use ?? '')}</optgroup>`) : renderOptions(known, use ?? '')}
  </select>`;
}

const pairOf = (use: string): readonly [entity: string, field: string] => { const [entity = '', field = ''] = use.split('.'); return [entity, field]; };

/** A closed list shows one option alone: fields of what the sheet gives besides say of what they are. */
const fieldOptions = (entity: string, besides: boolean, drawing: Drawing): readonly Option[] =>
  Object.entries(factsOf(entity)?.fields ?? {}).filter(([, { kind }]) => kind !== 'json')
    .map(([field]) => [`${entity}.${field}`, besides ? useText(`${entity}.${field}`, drawing) : fieldText(entity, field, drawing)]);

/** What few need: another field of the same column, how its cells are read, why it was proposed. */
function renderMore(column: ColumnPreview, { part, uses, besides }: { readonly part: string; readonly uses: readonly string[]; readonly besides: readonly string[] }, file: FilePreview, step: Review, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const { count, ratio } = drawing.format;
  const { name, filled, evidence } = column;
  return renderFold({
    part, kind: 'col-d', summary: html`${words.readAs}<span class="vh"> ${name}</span>`,
    body: () => html`${renderReadings(kindOf(uses), name, file, step, drawing)}
      <div class="field"><span>${words.alsoAs}</span>${[...besides, undefined].map(use => renderUse(words.anotherUse(name), column, use, file, step, drawing))}</div>
      ${filled === undefined ? nothing : html`<span class="use">${words.filled(file.rows > 0 ? ratio(filled / file.rows) : count(filled))}</span>`}
      ${renderEvidence(evidence, drawing)}`,
  }, step.open, drawing);
}

// ——— how cells are read ———

interface Reading {
  readonly disabled: boolean;
  now(...place: string[]): Json | undefined;
  change(...changes: readonly (readonly [place: readonly string[], value: Json])[]): void;
}

function renderReadings(kind: Kind | undefined, column: string, file: FilePreview, { mapping, fault }: Review, drawing: Drawing): TemplateResult | typeof nothing {
  const reading: Reading = {
    disabled: fault !== undefined,
    now: (...place) => readingOf(mapping, file, column, place),
    change: (...changes) => drawing.on.edit(before => changes.reduce((next, [place, value]) => setReading(next, file, column, place, value), before)),
  };
  switch (kind) {
    case undefined: return nothing;
    case 'date': return renderDateOrder(reading, drawing);
    case 'number': return html`${renderForm(reading, drawing)}${renderUnit(reading, drawing)}`;
    case 'share': return html`${renderForm(reading, drawing)}${renderPercent(reading, drawing)}`;
  }
}

const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

function renderDateOrder({ disabled, now, change }: Reading, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  const chosen = now('dateOrder');
  return renderSelect({
    name: 'dateOrder', label: words.dateOrder, chosen: typeof chosen === 'string' ? chosen : '', disabled,
    options: [['', words.asSeen], ...ORDERS.map(order => [order, words.dateOrders[order]] as const)],
    set: value => change([['dateOrder'], value || null]),
  });
}

/** How numbers may be written: decimal mark and mark between groups, told by an example. */
const FORMS = [['.', ',', '1,234.5'], [',', '.', '1.234,5'], [',', ' ', '1 234,5'], ['.', ' ', '1 234.5'], ['.', "'", "1'234.5"]] as const;

function renderForm({ disabled, now, change }: Reading, drawing: Drawing): TemplateResult {
  const decimal = now('number', 'decimal') ?? '.';
  const group = now('number', 'group') ?? (decimal === ',' ? '.' : ',');
  return renderSelect({
    name: 'numberForm', label: wordsOf(drawing).numberForm, chosen: FORMS.find(form => form[0] === decimal && form[1] === group)?.[2] ?? `${decimal as string} ${group as string}`, disabled,
    options: FORMS.map(([, , example]) => [example, example]),
    set: value => { const [mark, between] = FORMS.find(([, , example]) => example === value)!; change([['number', 'decimal'], mark], [['number', 'group'], between]); },
  });
}

const UNITS = ['1', '1000', '10000', '1000000', '100000000'] as const;

function renderUnit({ disabled, now, change }: Reading, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  return renderSelect({
    name: 'unit', label: words.unit, chosen: String(now('number', 'unit') ?? 1), disabled, options: UNITS.map(unit => [unit, words.units[unit]]),
    set: value => change([['number', 'unit'], Number(value)]),
  });
}

function renderPercent({ disabled, now, change }: Reading, drawing: Drawing): TemplateResult {
  const words = wordsOf(drawing);
  return renderSelect({
    name: 'percent', label: words.percent, chosen: String(now('number', 'percent') === true), disabled, options: [['false', words.percents.false], ['true', words.percents.true]],
    set: value => change([['number', 'percent'], value === 'true']),
  });
}
