import { figure, type Figure } from '../../contract/figure.js';
import { frameWords } from '../../format/words/frame.js';
import { panelWords } from '../../format/words/panel.js';
import { familyName, figureName, operandFigures, subjectOf, type Told } from './figure-names.js';
import { figureValue } from './figure-text.js';

export interface MarkLine { readonly label: string; readonly value: string }

/** Whose figures a mark shows, and one line for each of them; hover, focus and screen readers say the same. */
export interface MarkText { readonly main: Figure; readonly heading: string; readonly lines: readonly MarkLine[] }

/** From `data-figure` and `data-figures`; without the latter a derived figure shows its operands. */
export function markText(told: Told, mark: Element): MarkText | undefined {
  const [main, ...more] = figuresOf(told, mark);
  if (!main) return undefined;
  const subject = subjectOf(told, main);
  const others = more.length > 0 ? more : operandFigures(told, main).slice(0, 4);
  return { main, heading: subject || figureName(told, main), lines: [main, ...others].map(each => lineOf(told, each, subject)) };
}

/** All of it in one sentence. */
export function markSentence(told: Told, mark: Element): string {
  const text = markText(told, mark);
  return text ? [text.heading, ...text.lines.map(({ label, value }) => `${label} ${value}`)].join(told.format.words(frameWords).comma) : '';
}

/** Ids are separated by spaces; one inside the parentheses belongs to a key. */
const figuresOf = ({ model }: Told, mark: Element): Figure[] =>
  [mark.getAttribute('data-figure')!, ...(mark.getAttribute('data-figures') ?? '').split(/ (?![^(]*\))/)]
    .map(id => figure(model, id)).filter(found => found !== undefined);

function lineOf(told: Told, target: Figure, subject: string): MarkLine {
  const label = subjectOf(told, target) === subject ? familyName(told, target.family.id) : figureName(told, target);
  return { label, value: figureValue(told, target) + rowsBeside(told, target) };
}

/** A sum says from how many rows it is. */
function rowsBeside({ format }: Told, { rows, family }: Figure): string {
  return rows === undefined || family.unit === 'count' ? '' : `, ${format.words(panelWords).rows(format, rows)}`;
}
