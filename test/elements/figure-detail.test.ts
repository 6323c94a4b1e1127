// Formulas in words, by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureFamily, Formula } from '../../src/contract/figure.js';
import { formulaText } from '../../src/elements/base/figure-detail.js';
import type { Told } from '../../src/elements/base/figure-names.js';
import { createLocale } from '../../src/format/index.js';

const reached: FigureFamily = {
  id: 'reached', unit: 'count', basis: 'reached', by: ['stage'], made: 'counted', proof: { op: 'count' }, drill: { kind: 'rows', from: 'opportunity', columns: ['id'] },
  figures: [{ keys: ['s1'], value: 5, rows: 5 }, { keys: ['s2'], value: 3, rows: 3 }],
};
const told: Told = {
  model: {
    measure: 'funnel', params: {}, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: { code: 'CNY', digits: 2 }, families: [reached], notes: [],
    labels: { stage: { s1: 'First', s2: 'Second' } },
  },
  format: createLocale('en'), detail: { families: { reached: 'Deals', actual: 'Actual', target: 'Target' } },
};
const text = (formula: Formula, ...of: string[]): string => formulaText(told, formula, of);

test('a formula between figures of two families names both', () => {
  assert.equal(text('ratio', 'actual(r1)', 'target(r1)'), 'Actual ÷ Target');
  assert.equal(text('difference', 'target', 'actual'), 'Target \u2212 Actual');
});

test('Σ stands for a sum of one family only', () => {
  assert.equal(text('sum', 'actual(r1)', 'actual(r2)', 'actual(r3)'), 'Σ Actual');
  assert.equal(text('sum', 'actual(r1)', 'target(r1)', 'actual(r2)'), 'Actual + Target');
});

test('between two figures of one family it says whose they are, of the family alone nothing', () => {
  assert.equal(text('share', 'reached(s2)', 'reached(s1)'), 'Deals, Second ÷ Deals, First');
  assert.equal(text('share', 'reached'), '');
});
