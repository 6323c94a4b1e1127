import { figure, type Figure } from '../../contract/figure.js';
import { frameWords } from '../../format/words/frame.js';
import { familyName, figureName, figureValue, operandFigures, subjectOf, type Telling } from './figure-text.js';

export interface MarkLine { readonly label: string; readonly value: string }

/** Whose figures a mark shows, and one line for each of them; hover, focus and screen readers say the same. */
export interface MarkText { readonly main: Figure; readonly heading: string; readonly lines: readonly MarkLine[] }

/** From `data-figure` and `data-figures`; without the latter a derived figure shows its operands. */
export function markText(telling: Telling, mark: Element): MarkText | undefined {
  const [main, ...more] = figuresOf(telling, mark);
  if (!main) return undefined;
  const subject = subjectOf(telling, main);
  const others = more.length > 0 ? more : operandFigures(telling, main).slice(0, 4);
  return { main, heading: subject || figureName(telling, main), lines: [main, ...others].map(each => lineOf(telling, each, subject)) };
}

/** All of it in one sentence. */
export function markSentence(telling: Telling, mark: Element): string {
  const text = markText(telling, mark);
  return text ? [text.heading, ...text.lines.map(({ label, value }) => `${label} ${value}`)].join(telling.format.words(frameWords).comma) : '';
}

/** Ids are separated by spaces; one inside the parentheses belongs to a key. */
const figuresOf = ({ model }: Telling, mark: Element): Figure[] =>
  [mark.getAttribute('data-figure')!, ...(mark.getAttribute('data-figures') ?? '').split(/ (?![^(]*\))/)]
    .map(id => figure(model, id)).filter(found => found !== undefined);

function lineOf(telling: Telling, target: Figure, subject: string): MarkLine {
  const label = subjectOf(telling, target) === subject ? familyName(telling, target.family.id) : figureName(telling, target);
  return { label, value: figureValue(telling, target) + rowsBeside(telling, target) };
}

/** A sum says from how many rows it is. */
function rowsBeside({ format }: Telling, { rows, family }: Figure): string {
  return rows === undefined || family.unit === 'count' ? '' : `, ${format.words(frameWords).rows(format, rows)}`;
}
