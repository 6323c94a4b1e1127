import type { FieldFacts } from '../facts.js';
import type { Label } from '../label.js';
import type { CellContext, CellReader, CellRules } from './cell.js';
import { dayReader, momentReader } from './date.js';
import { integerReader, moneyReader, numberReader } from './number.js';
import { choiceReader, flagReader, jsonReader, labelReader, textReader } from './text.js';

/** What a column is made of: text or labels for a dictionary, numbers, days or minor units for an array. */
export type CellValue = Label | number;

/** The reader of a field's cells, chosen from what the contract says of the field and how the source writes it. */
export function readerOf(meta: FieldFacts, context: CellContext, rules: CellRules = {}): CellReader<CellValue> {
  switch (meta.kind) {
    case 'id': case 'ref': case 'text': return textReader(rules);
    case 'label': return labelReader(rules);
    case 'choice': return choiceReader(meta.choices ?? []);
    case 'flag': return flagReader(rules);
    case 'json': return jsonReader;
    case 'money': return moneyReader(rules, context, meta.range);
    case 'number': case 'ratio': return numberReader(rules, meta.range);
    case 'integer': return integerReader(rules, meta.range);
    case 'day': return dayReader(rules, context);
    case 'moment': return momentReader(rules, context);
  }
}
