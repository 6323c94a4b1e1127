import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { activityKind, doneWords } from '../../../src/import/propose/activity-words.js';
import { currencyCode } from '../../../src/import/propose/currency-words.js';
import { looksLikeDate, looksLikeNumber, looksWritten } from '../../../src/import/propose/looks.js';
import { distance, nearMisses } from '../../../src/import/propose/near.js';
import { outcomeOf } from '../../../src/import/propose/outcome-words.js';
import { namesPeriod, periodOf } from '../../../src/import/propose/period.js';
import { plain } from '../../../src/import/propose/plain.js';
import { stageMeaning } from '../../../src/import/propose/stage-words.js';

describe('periods in words', () => {
  const named: [text: string, from: string, to: string][] = [
    ['2026-01', '2026-01-01', '2026-01-31'], ['2026年2月', '2026-02-01', '2026-02-28'], ['Mar 2026', '2026-03-01', '2026-03-31'], ['Jan-26', '2026-01-01', '2026-01-31'], ['2026 Q1', '2026-01-01', '2026-03-31'], ['Q4/2026', '2026-10-01', '2026-12-31'],
    ['2026年第二季度', '2026-04-01', '2026-06-30'], ['2026', '2026-01-01', '2026-12-31'], ['FY2026', '2026-01-01', '2026-12-31'], ['2026年', '2026-01-01', '2026-12-31'], ['2026/3/1', '2026-03-01', '2026-03-31'],
    ['Jan', '2024-01-01', '2024-01-31'], ['February', '2024-02-01', '2024-02-29'], ['十二月', '2024-12-01', '2024-12-31'], ['3月', '2024-03-01', '2024-03-31'], ['Q2', '2024-04-01', '2024-06-30'], ['４月', '2024-04-01', '2024-04-30'],
  ];
  for (const [text, from, to] of named) it(text, () => assert.deepEqual(periodOf(text, 2024), { from, to }));
  it('and what is none', () => assert.deepEqual(['', '13月', 'Q5', 'Total', 'Ann', '31.12.', 'Marketing', '2026-13'].map(text => periodOf(text, 2024)), Array(8).fill(undefined)));
  it('a bare number is no name of a period', () => assert.deepEqual(['1', '12', '2026-01-01', 'Q1', '3月'].map(namesPeriod), [false, false, false, true, true]));
});

describe('spellings', () => {
  it('one slip in a word, two in a long one, none in a short one or in digits', () => {
    const like = (text: string, ...theirs: string[]) => nearMisses(new Map([[text, 1]]), theirs).map(({ like: found }) => found);
    assert.deepEqual([like('Intech', 'Initech'), like('Betasoloin', 'Betasolion'), like('Ann', 'Anna'), like('SJ001', 'SJ002'), like('Acme Inc.', 'Acme Corporation'), like('Scott, Murray and Thomas', 'Murray Scott Thomas Ltd')], [['Initech'], ['Betasolion'], [], [], ['Acme Corporation'], ['Murray Scott Thomas Ltd']]);
    assert.deepEqual([like('甲乙丙科技有限公司', '甲乙丙科技'), like('华东', '华南')], [['甲乙丙科技'], []]);
  });

  it('the distance is that of a plain recursion', () => {
    const far = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const same = a.at(-1) === b.at(-1) ? 0 : 1;
      const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) ? far(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity;
      return Math.min(far(a.slice(0, -1), b) + 1, far(a, b.slice(0, -1)) + 1, far(a.slice(0, -1), b.slice(0, -1)) + same, swapped);
    };
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(fc.property(word, word, (a, b) => assert.equal(Math.min(distance(a, b, 2), 3), Math.min(far(a, b), 3))));
  });

  it('of headers: case, spaces, punctuation and the mark of custom columns do not count', () => assert.deepEqual(['Close_Date', 'close date', 'CloseDate__c', '收入 (折后)'].map(plain), ['closedate', 'closedate', 'closedate', '收入折后']));
});

describe('words', () => {
  it('of stages', () => {
    const kinds = (...stages: string[]) => stages.map(stage => Object.values(stageMeaning(stage)).join(' '));
    assert.deepEqual(kinds('Closed Won', '成交', 'Lost', '丢单', 'Implementation', '交付', 'Proposal', 'Contract Sent'), ['won true', 'won true', 'lost true', 'lost true', 'after true', 'after true', 'open true', 'open true']);
    assert.deepEqual(kinds('Cancelled', 'Closed', 'Signed', '签约', '暂停', 'Decision Maker Bought-In'), ['lost false', 'open false', 'won false', 'won false', 'open false', 'open true']);
  });

  it('of outcomes, activities, currencies', () => {
    assert.deepEqual(['进行中', 'Closed Won', '无效', 'Shipped'].map(outcomeOf), ['open', 'won', 'lost', undefined]);
    assert.deepEqual(['上门拜访', 'Phone call', 'E-Mail', 'Carrier Pigeon'].map(activityKind), ['visit', 'call', 'email', undefined]);
    assert.deepEqual(doneWords(['Completed', 'Not Started', 'To do', '已完成', 'perhaps']), { Completed: 'true', 'Not Started': 'false', 'To do': 'false', 已完成: 'true' });
    assert.deepEqual(['usd', '人民币', 'US Dollar', 'EMEA'].map(currencyCode), ['USD', 'CNY', 'USD', undefined]);
  });

  it('what looks like a date or a number', () => {
    assert.deepEqual(['2026-01-02', '1/2/26', '31.12.2026', '2026年1月2日', 'Friday, December 1, 2017', '20260102', '45631', '1790000000000', 'Q1', '12'].map(looksLikeDate), [true, true, true, true, true, true, true, true, false, false]);
    assert.deepEqual(['45631', '20260102', '2026/1/2 10:00'].map(looksWritten), [false, false, true]);
    assert.deepEqual(['1,234.50', '(5)', '¥1,200', '12万', '3.5亿元', '60%', ' -   ', '1.2k', 'R$ 5', 'Acme', 'SO43897', '12 Main St'].map(looksLikeNumber), [true, true, true, true, true, true, true, true, true, false, false, false]);
  });
});
