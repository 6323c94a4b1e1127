import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { importWords } from '../../../src/format/words/import.js';
import { cellsOf, laid, sheetOf } from './sheets.js';

const lay = (text: string, layout = {}, others: Parameters<typeof laid>[2] = []) => laid(sheetOf(cellsOf(text)), layout, others);

describe('the header', () => {
  it('is the first row that is not blank', async () => {
    const { headerRow, header, rows, numbers } = await lay('\n,\nid,name\n1,a');
    assert.deepEqual([headerRow, header, rows, numbers], [3, ['id', 'name'], [['1', 'a']], [4]]);
  });

  it('is the row of the number that is stated', async () => {
    const { headerRow, header, rows } = await lay('Report of May\nby Ann\nid,name\n1,a', { header: 3 });
    assert.deepEqual([headerRow, header, rows], [3, ['id', 'name'], [['1', 'a']]]);
  });

  it('is the first row that holds the texts that are stated', async () => {
    const { headerRow, rows } = await lay('Report\nwho, Amount ,id\nx,5,1', { header: ['Amount', 'id'] });
    assert.deepEqual([headerRow, rows], [2, [['x', '5', '1']]]);
  });

  it('is none where the mapping says 0: columns are numbered', async () => {
    const { headerRow, header, rows, numbers } = await lay('1,a\n2,b', { header: 0 });
    assert.deepEqual([headerRow, header, rows, numbers], [0, ['column 1', 'column 2'], [['1', 'a'], ['2', 'b']], [1, 2]]);
  });

  it('that cannot be found is told, and nothing is read', async () => {
    for (const header of [9, ['Amount']]) {
      const { header: names, rows, issues } = await lay('id,name\n1,a', { header });
      assert.deepEqual([names, rows, issues.map(({ code, severity, found }) => [code, severity, found])], [[], [], [['header-not-found', 'error', String(header)]]]);
    }
    assert.deepEqual((await lay('')).issues.map(({ code }) => code), ['empty-file']);
  });

  it('has names that are trimmed, in one Unicode form, never blank and each once; what was changed is told', async () => {
    const { header, issues } = await lay(' id ,,id,Cafe\u0301,__proto__,constructor,id\n1,2,3,4,5,6,7');
    assert.deepEqual(header, ['id', 'column 2', 'id (2)', 'Café', '__proto__', 'constructor', 'id (3)']);
    assert.deepEqual(issues.map(({ code, field, found, severity }) => [code, field, found, severity]), [
      ['blank-header', 'column 2', '', 'warning'], ['repeated-header', 'id (2)', 'id', 'warning'], ['repeated-header', 'id (3)', 'id', 'warning'],
    ]);
  });

  it('ends before blank cells under which nothing stands', async () => {
    const { header, rows, issues } = await lay('id,name,,\n1,a,,\n2,b\n3,c,,');
    assert.deepEqual([header, issues, rows], [['id', 'name'], [], [['1', 'a'], ['2', 'b'], ['3', 'c']]]);
    assert.deepEqual((await lay('id,name,,\n1,a,,\n2,b,x,')).header, ['id', 'name', 'column 3']);
  });

  it('may have cells of other types than text', async () => {
    const { header } = await laid(sheetOf([['rep', 2025, 2026, true], ['a', 1, 2, 3]], { format: 'workbook' }));
    assert.deepEqual(header, ['rep', '2025', '2026', 'true']);
  });

  it('of thousands of columns of one name is done with at once', async () => {
    const { header } = await laid(sheetOf([Array<string>(16_385).fill('x'), Array<string>(16_385).fill('1')]));
    assert.equal(new Set(header).size, 16_385);
    assert.equal(header.at(-1), 'x (16385)');
  });
});

describe('rows', () => {
  it('wider or narrower than the header are broken, never shifted', async () => {
    const { rows, numbers, broken, brokenRows } = await lay('id,name,amount\n1,a,5\n2,b,1,701\n3,c\n4,d,7');
    assert.deepEqual(rows, [['1', 'a', '5'], ['4', 'd', '7']]);
    assert.deepEqual(numbers, [2, 5]);
    assert.deepEqual(broken, [[3, 'row-too-wide'], [4, 'row-too-narrow']]);
    assert.deepEqual(brokenRows[0]!.cells, ['2', 'b', '1', '701']);
  });

  it('lose blank cells beyond the header', async () => {
    assert.deepEqual((await lay('id,name\n1,a,, \n2,b,,x')).rows, [['1', 'a']]);
  });

  it('of workbooks and JSON are filled up: there, blank cells at the end are simply not written', async () => {
    for (const format of ['workbook', 'json'] as const) {
      const { rows, broken } = await laid(sheetOf([['id', 'name', 'amount'], [1, 'a', 5], [2, 'b'], [3]], { format }));
      assert.deepEqual([rows, broken], [[[1, 'a', 5], [2, 'b', ''], [3, '', '']], []]);
    }
  });

  it('with broken quotes are told as such', async () => {
    const { rows, broken } = await laid(sheetOf(cellsOf('id,name\n1,a\n2,b\n3,c\n4,d'), { badQuotes: [3, 5] }));
    assert.deepEqual([rows.length, broken], [2, [[3, 'bad-quotes'], [5, 'bad-quotes']]]);
  });

  it('that are blank or repeat the header are skipped; lines without anything are no rows', async () => {
    const { rows, skipped } = await lay('id,name\n1,a\n\n,\n id ,name,\n2,b\n , \n');
    assert.deepEqual([rows, skipped], [[['1', 'a'], ['2', 'b']], 3]);
  });

  it('are the same however they come in batches', async () => {
    const rows = cellsOf('Title\n\nid,name,amount\n1,a,5\n\nid,name,amount\n2,b,6\nTotal,,11\n\nnote\nCity,Zip,Who\nx,1,y\nid,name,amount\n3,c,7');
    for (let batch = 1; batch <= rows.length; batch++) {
      const { rows: kept, numbers, broken, skipped } = await laid(sheetOf(rows, { batch }), { header: 3 });
      assert.deepEqual(kept, [['1', 'a', '5'], ['2', 'b', '6'], ['3', 'c', '7']], `${batch} a batch`);
      assert.deepEqual(numbers, [4, 7, 14]);
      assert.deepEqual(broken, [[8, 'looks-like-total'], [10, 'row-too-narrow'], [11, 'other-table'], [12, 'other-table']]);
      assert.equal(skipped, 2);
    }
  });
});

describe('rows of totals', () => {
  const DEALS = 'id,account,closed,amount\n1,Acme,2026-01-05,5\n2,Total Energies,2026-01-06,7\n3,Sum Inc,2026-01-07,8\n';

  for (const total of ['Total,,,20', ',Total,,20', 'Grand Total:,,,20', 'Grand totals (3 records),,,', 'Subtotal,,,20', '合计,,,20', '总计：20,,,', 'Acme 小计,,,20', 'North Total,,,20', 'Summe,,,20', 'Gesamtergebnis,,,20', 'Zwischensumme,,,20', 'Total général,,,20', 'Итого,,,20'])
    it(`are told and not counted: ${total}`, async () => {
      const { rows, broken } = await lay(DEALS + total);
      assert.deepEqual([rows.length, broken], [3, [[5, 'looks-like-total']]]);
    });

  for (const account of ['4,Total,2026-02-01,9', '4,Total Energies,2026-02-01,9', '合计,Acme,2026-02-01,9', 'Sum 41,Acme,2026-02-01,9'])
    it(`are not companies of such a name: ${account}`, async () => {
      const { rows, broken } = await lay(DEALS + account);
      assert.deepEqual([rows.length, broken], [4, []]);
    });

  it('are not companies of such a name either where a cell is missing that is often missing', async () => {
    const { rows } = await lay('account,city,amount\nAcme,,5\nTotal Energies,,7\nGlobex,Bonn,8\nInitech,,9');
    assert.equal(rows.length, 4);
  });

  it('are told in a table that has nothing beside words and numbers', async () => {
    const { broken } = await lay('地区,金额,占比\n华东,"1200,40%\n华北,800,60%\n合计,2000,100%'.replace('"', ''));
    assert.deepEqual(broken, [[4, 'looks-like-total']]);
  });

  it('are told where they come first, and between parts', async () => {
    const { broken, rows } = await lay('region,rep,amount\n总计,,20\nN,Ann,5\nN,Bob,7\nN 小计,,12\nS,Cid,8\nS 小计,,8');
    assert.deepEqual([broken.map(([row]) => row), rows.length], [[2, 5, 7], 3]);
  });

  it('are rows like others where the mapping says so', async () => {
    const { rows, broken } = await lay(DEALS + 'Total,,,20', { totals: false });
    assert.deepEqual([rows.length, broken], [4, []]);
  });
});

describe('several tables in one sheet', () => {
  const TWO = 'Reps,,\nid,name,quota\n1,Ann,5\n2,Bob,6\n,,\nDeals,,\ndeal,rep,stage\n7,Ann,won\n8,Bob,lost';

  it('end where another that is mapped begins, by its texts or its row', async () => {
    for (const header of [['deal', 'stage'], 7]) {
      const first = await lay(TWO, { header: ['id', 'quota'] }, [{ file: 'a.csv', header }]);
      assert.deepEqual([first.rows, first.broken, first.skipped], [[['1', 'Ann', '5'], ['2', 'Bob', '6']], [[6, 'row-too-narrow']], 1]);
      const second = await lay(TWO, { header }, [{ file: 'a.csv', header: ['id', 'quota'] }]);
      assert.deepEqual([second.header, second.rows, second.numbers], [['deal', 'rep', 'stage'], [['7', 'Ann', 'won'], ['8', 'Bob', 'lost']], [8, 9]]);
    }
  });

  it('are told where the mapping does not know them, and never laid under a header that is not theirs', async () => {
    const { rows, broken } = await lay(TWO, { header: 2 });
    assert.deepEqual([rows.length, broken], [2, [[6, 'row-too-narrow'], [7, 'other-table'], [8, 'other-table'], [9, 'other-table']]]);
  });

  it('are one where a blank row parts rows of one kind', async () => {
    const { rows, broken } = await lay('id,name,quota\n1,Ann,5\n\n2,Bob,6\n\nx,Cid,n/a');
    assert.deepEqual([rows.length, broken], [3, []]);
  });
});

describe('a wide table turned long', () => {
  const WIDE = 'rep,2026-01,2026-02,note\nAnn,5,6,a\nBob,,7,b\nCid,,,c\nTotal,5,13,';
  const long = { columns: ['2026-01', '2026-02'], name: 'month', value: 'quota' };

  it('has a row for each filled cell', async () => {
    const { header, rows, numbers, skipped, broken } = await lay(WIDE, { long });
    assert.deepEqual(header, ['rep', 'note', 'month', 'quota']);
    assert.deepEqual(rows, [['Ann', 'a', '2026-01', '5'], ['Ann', 'a', '2026-02', '6'], ['Bob', 'b', '2026-02', '7']]);
    assert.deepEqual([numbers, skipped, broken], [[2, 2, 3], 1, [[5, 'looks-like-total']]]);
  });

  it('tells of columns that are not there', async () => {
    const { rows, issues } = await lay(WIDE, { long: { ...long, columns: ['2026-02', '2026-03'] } });
    assert.deepEqual([rows.length, issues.map(({ code, field }) => [code, field])], [2, [['missing-column', '2026-03']]]);
  });

  it('names a new column afresh where the name is taken', async () => {
    assert.deepEqual((await lay(WIDE, { long: { ...long, name: 'note' } })).header, ['rep', 'note', 'note (2)', 'quota']);
  });
});

const malformed = path.resolve(import.meta.dirname, '../../../../shared/data/zh-malformed-supermarket/tableau-supermarket.csv');
it('a real file whose every row is wider than its header gives no row, and all of them are told', { skip: !existsSync(malformed) }, async () => {
  const { data } = Papa.parse<string[]>(readFileSync(malformed, 'utf8').replaceAll('\r\n', '\n'));
  const { rows, broken } = await laid(sheetOf(data, { batch: 97 }));
  assert.deepEqual([rows, broken.length, new Set(broken.map(([, code]) => code))], [[], 1000, new Set(['row-too-wide'])]);
});

it('all that can be said of a row or a header is worded', () => {
  for (const code of ['row-too-wide', 'row-too-narrow', 'bad-quotes', 'looks-like-total', 'other-table', 'header-not-found', 'empty-file', 'blank-header', 'repeated-header', 'missing-column'])
    assert.ok(code in importWords.english.what && code in importWords.english.next, code);
});
