import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CODE_PAGES } from '../../../src/import/files/code-pages.js';
import { codesOf, encode, open, openOne, readAll, rowsOf, utf16 } from './support.js';

const CHINESE = '客户名称,大区,成交金额,备注\n华东医药有限公司,华东,1200.50,已签合同\n北京科技股份公司,华北,88,待回款\n';
const TRADITIONAL = '客戶名稱,區域,成交金額\n台灣電子股份有限公司,北區,1200\n國際貿易公司,南區,88\n';
const JAPANESE = '顧客名,地域,金額\nカスタマー株式会社,とうきょう,1200\nさくら商事,おおさか,88\n';
const WESTERN = 'Kunde,Ort,Betrag\nMüller & Söhne,Köln,1200\nCafé Crème,Orléans,88\nNiño,Málaga,5 €\n';
const DOS = 'CUSTOMER,CITY\nMartín Sommer,Málaga\nJosé,São Tomé\n';

const cellsOf = (text: string): string[][] => text.trimEnd().split('\n').map(line => line.split(','));
const dos = (text: string, page: string): Uint8Array => Uint8Array.from([...text], character => (character <= '\x7F' ? character.charCodeAt(0) : 128 + CODE_PAGES[page]!.indexOf(character)));

const COPIES: readonly (readonly [name: string, text: string, bytes: Uint8Array, encoding: string, from: string])[] = [
  ['UTF-8', CHINESE, new TextEncoder().encode(CHINESE), 'utf-8', 'valid-utf-8'],
  ['UTF-8 with a mark', CHINESE, new TextEncoder().encode(`\uFEFF${CHINESE}`), 'utf-8', 'bom'],
  ['UTF-8 with two marks', CHINESE, new TextEncoder().encode(`\uFEFF\uFEFF${CHINESE}`), 'utf-8', 'bom'],
  ['UTF-16 LE with a mark', CHINESE, utf16(`\uFEFF${CHINESE}`, 'le'), 'utf-16le', 'bom'],
  ['UTF-16 BE with a mark', CHINESE, utf16(`\uFEFF${CHINESE}`, 'be'), 'utf-16be', 'bom'],
  ['UTF-16 LE', CHINESE, utf16(CHINESE, 'le'), 'utf-16le', 'byte-pattern'],
  ['UTF-16 BE', CHINESE, utf16(CHINESE, 'be'), 'utf-16be', 'byte-pattern'],
  ['GB18030', CHINESE, encode(CHINESE, 'gb18030'), 'gb18030', 'guess'],
  ['Big5', TRADITIONAL, encode(TRADITIONAL, 'big5'), 'big5', 'guess'],
  ['Shift_JIS', JAPANESE, encode(JAPANESE, 'shift_jis'), 'shift_jis', 'guess'],
  ['windows-1252', WESTERN, encode(WESTERN, 'windows-1252'), 'windows-1252', 'guess'],
  ['windows-1250', 'Klient,Miasto\nŁódź Żagle,Kraków\nGdańsk Święty,Poznań\n', encode('Klient,Miasto\nŁódź Żagle,Kraków\nGdańsk Święty,Poznań\n', 'windows-1250'), 'windows-1250', 'guess'],
  ['windows-1251', 'Клиент,Город\nРомашка,Москва\nВасилёк,Тверь\n', encode('Клиент,Город\nРомашка,Москва\nВасилёк,Тверь\n', 'windows-1251'), 'windows-1251', 'guess'],
  ['windows-1253', 'Πελάτης,Πόλη\nΑθηναϊκή Εταιρεία,Αθήνα\n', encode('Πελάτης,Πόλη\nΑθηναϊκή Εταιρεία,Αθήνα\n', 'windows-1253'), 'windows-1253', 'guess'],
  ['windows-1254', 'Müşteri,Şehir\nYıldız Dağıtım,İzmir\nIşık,Muğla\n', encode('Müşteri,Şehir\nYıldız Dağıtım,İzmir\nIşık,Muğla\n', 'windows-1254'), 'windows-1254', 'guess'],
  ['windows-1252, for its quotes only', 'note,amount\nWe don’t know – “maybe”,5 €\n', encode('note,amount\nWe don’t know – “maybe”,5 €\n', 'windows-1252'), 'windows-1252', 'guess'],
  ['windows-1251 of common letters', 'Город,Сумма\nМосква,1\nТверь,2\n', encode('Город,Сумма\nМосква,1\nТверь,2\n', 'windows-1251'), 'windows-1251', 'guess'],
  ['Mac OS Roman', WESTERN.replace('5 €', 'Ñandú Größe'), encode(WESTERN.replace('5 €', 'Ñandú Größe'), 'macintosh'), 'macintosh', 'guess'],
  ['code page 850', DOS, dos(DOS, 'cp850'), 'cp850', 'guess'],
  ['code page 437 (the same bytes)', DOS.replace('ã', 'a'), dos(DOS.replace('ã', 'a'), 'cp437'), 'cp850', 'guess'],
];

describe('the encoding of a file', () => {
  for (const [name, text, bytes, encoding, from] of COPIES) {
    it(`is found: ${name}`, async () => {
      const sheet = await openOne(bytes);
      assert.deepEqual([sheet.reading.encoding, sheet.reading.encodingFrom], [encoding, from]);
      assert.deepEqual(await rowsOf(sheet), cellsOf(text));
      assert.deepEqual(codesOf(sheet), from === 'guess' ? ['encoding-guessed'] : []);
    });
  }

  it('is the one a person says', async () => {
    const sheet = await openOne(encode('a,中文\n', 'gb18030'), { encoding: 'big5' });
    assert.deepEqual([sheet.reading.encoding, sheet.reading.encodingFrom], ['big5', 'mapping']);
    assert.deepEqual(await rowsOf(await openOne(dos('é,ß\n', 'cp437'), { encoding: 'cp437' })), [['é', 'ß']]);
    assert.deepEqual(codesOf(await openOne('a,b\n', { encoding: 'klingon' })), ['unknown-encoding']);
    assert.deepEqual(await rowsOf(await openOne('\uFEFF客户,金额\n', { encoding: 'gb18030' })), [['客户', '金额']], 'unless a mark says otherwise');
  });

  it('is looked for in all of a file: GB18030 after megabytes of ASCII', async () => {
    const ascii = new TextEncoder().encode('id,name\n' + '1,abcdefgh\n'.repeat(200_000));
    const bytes = new Uint8Array([...ascii, ...encode('2,华东医药有限公司客户\n', 'gb18030')]);
    const sheet = await openOne(bytes);
    assert.equal(sheet.reading.encoding, 'gb18030');
    assert.deepEqual((await rowsOf(sheet)).at(-1), ['2', '华东医药有限公司客户']);
  });

  it('stays UTF-8 where a few bytes are broken, and the rows are told', async () => {
    const text = new TextEncoder().encode('客户,金额\n华东医药,1\n北京科技,2\n上海贸易,3\n');
    const broken = text.slice();
    broken[text.indexOf(0x31) - 2] = 0x20;
    const sheet = await openOne(broken);
    assert.equal(sheet.reading.encoding, 'utf-8');
    const { rows } = await readAll(sheet);
    assert.match(String(rows[1]![0]), /\uFFFD/);
    assert.deepEqual(sheet.issues.find(({ code }) => code === 'undecodable-characters'), { code: 'undecodable-characters', severity: 'warning', entity: 'a.csv', row: 2, rows: 0 });
    await readAll(sheet);
    assert.equal(sheet.issues.filter(({ code }) => code === 'undecodable-characters').length, 1, 'told once, however often it is read');
  });

  it('of classicmodels-orders is a code page of DOS: Martín, not Mart¡n', async () => {
    const file = path.resolve(import.meta.dirname, '../../../../shared/data/classicmodels-orders/sales_data_sample.csv');
    const bytes = readFileSync(file);
    const sheet = await openOne(bytes);
    assert.match(sheet.reading.encoding!, /^cp(437|850)$/);
    const { rows } = await readAll(sheet);
    const high = bytes.filter(byte => byte > 127).length;
    const letters = rows.flat().join('').match(/[^\x00-\x7F]/g)!;
    assert.equal(letters.length, high);
    assert.ok(letters.every(letter => /\p{L}/u.test(letter)), letters.join(''));
    assert.ok(rows.some(cells => cells.includes('Martín')), 'Martín');
  });

  it('never throws on bytes of no text', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255);
    for (const sheet of await open(noise)) await readAll(sheet);
  });
});
