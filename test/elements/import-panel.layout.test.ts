import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv } from '../../src/contract/csv.js';
import type { DataIssue } from '../../src/contract/issue.js';
import { droppedFiles, mappingOf, rowsIn, sortFiles } from '../../src/elements/import-panel/import-panel.files.js';
import { canImport, comesInAtOnce, confidenceOf, fits, issueGroups, keyOf, questionsOf, reviewedAgain, reviewOf, rowsByFile, targetOf, textOf, totalOf, withCorrection } from '../../src/elements/import-panel/import-panel.layout.js';
import { issueRows } from '../../src/format/issue-rows.js';
import { setEntity, withValue } from '../../src/elements/import-panel/import-panel.edit.js';
import { importWords } from '../../src/format/words/import.js';
import { DATE_ORDER, DEALS, INSPECTION, MAPPING, REPORT, STAGE_KIND } from '../support/import-store.js';

const file = (name: string, text: string): File => new File([text], name);
const json = (name: string, value: unknown): File => file(name, JSON.stringify(value));

describe('chosen files', () => {
  it('are rows, with a mapping among them', async () => {
    const chosen = await sortFiles([file('a.csv', 'x'), json('m.json', MAPPING), json('rows.json', [{ a: 1 }]), file('broken.json', '{ "a": ')]);
    assert.equal(chosen.kind, 'files');
    if (chosen.kind !== 'files') return;
    assert.deepEqual(chosen.files.map(({ name }) => name), ['a.csv', 'rows.json', 'broken.json']);
    assert.deepEqual(chosen.mapping, MAPPING);
  });
  it('may be a data set', async () => {
    const dataSet = { contract: 1, asOf: '2026-01-01', currency: 'USD', opportunities: [{ id: 'a' }], reps: [{ id: 'r' }, { id: 's' }] };
    const chosen = await sortFiles([json('data.json', dataSet)]);
    assert.deepEqual(chosen, { kind: 'data-set', name: 'data.json', dataSet });
    assert.deepEqual(mappingOf(dataSet), { mapping: 1, ...dataSet, tables: [] });
    assert.equal(rowsIn(dataSet), 3);
  });
  it('are unclear with two mappings, or with a data set and more', async () => {
    assert.deepEqual(await sortFiles([json('m.json', MAPPING), json('n.json', MAPPING)]), { kind: 'unclear', why: 'two-mappings' });
    assert.deepEqual(await sortFiles([json('d.json', { contract: 1 }), file('a.csv', 'x')]), { kind: 'unclear', why: 'with-data-set' });
  });
});

describe('a drop', () => {
  const entry = (found: File): Partial<FileSystemFileEntry> => ({ name: found.name, isFile: true, isDirectory: false, file: resolve => resolve(found) });
  /** Gives two entries at a time, as platforms give a hundred. */
  const folder = (name: string, ...inside: object[]): object => ({
    name, isFile: false, isDirectory: true,
    createReader() { const rest = [...inside]; return { readEntries: (resolve: (portion: object[]) => void) => resolve(rest.splice(0, 2)) }; },
  });
  const drop = (files: readonly File[], ...entries: object[]): DataTransfer => ({ files, items: entries.map(each => ({ webkitGetAsEntry: () => each })) }) as unknown as DataTransfer;
  const [a, b, c, d] = ['a.csv', 'b.csv', 'c.csv', '.hidden'].map(name => file(name, name)) as [File, File, File, File];

  it('has its files, and those of folders in it', async () => {
    assert.deepEqual(await droppedFiles(drop([a, b], entry(a), entry(b))), [a, b]);
    assert.deepEqual(await droppedFiles(drop([], entry(a), folder('x', entry(b), entry(d), folder('y', entry(c)), folder('.git', entry(a))))), [a, b, c]);
  });
});

describe('a review', () => {
  const review = reviewOf([], INSPECTION);

  it('keeps a question after it was answered, where its place is the same', () => {
    const answered = withValue(MAPPING, DATE_ORDER.at, 'dmy');
    assert.deepEqual(questionsOf(review.questions, { ...INSPECTION, mapping: answered, questions: [] }).map(({ code, chosen }) => [code, chosen]), [['date-order', 1], ['stage-kind', 0]]);
    assert.deepEqual(questionsOf(review.questions, { ...INSPECTION, mapping: setEntity(MAPPING, DEALS, 'account'), questions: [] }).map(({ code }) => code), ['stage-kind']);
  });
  it('adds questions that are new, each once', () => {
    assert.deepEqual(questionsOf([DATE_ORDER], INSPECTION).map(({ code }) => code), ['date-order', 'stage-kind']);
    assert.deepEqual(questionsOf([], { ...INSPECTION, questions: [STAGE_KIND, DATE_ORDER] }).length, 2);
  });
  it('takes over what the files add to the mapping, but leaves a text that is being written', () => {
    const more = { ...INSPECTION, mapping: { ...(MAPPING as object), history: {} } };
    assert.equal(reviewedAgain({ ...review, checking: true }, more).text, textOf(more.mapping));
    const typed = reviewedAgain({ ...review, typed: true, text: '{"mapping":1}', mapping: { mapping: 1 } }, more);
    assert.deepEqual([typed.text, typed.mapping, typed.checking], ['{"mapping":1}', { mapping: 1 }, false]);
  });
  it('keeps the reasons of what stays, where a mapping that is given has none', () => {
    const bare = (mapping: typeof MAPPING, uses: readonly string[] = ['opportunity.id']) => ({ ...INSPECTION, mapping, files: [{ ...DEALS, confidence: undefined, evidence: [], columns: [{ name: 'Deal', uses, decides: false }] }] });
    const reasons = (inspection: ReturnType<typeof bare>) => { const [file] = reviewedAgain(review, inspection).inspection.files; return [file!.confidence, file!.columns[0]!.confidence]; };
    assert.deepEqual(reasons(bare(MAPPING)), [0.95, 1]);
    assert.deepEqual(reasons(bare(MAPPING, ['opportunity.name'])), [0.95, undefined]);
    assert.deepEqual(reasons(bare(setEntity(MAPPING, DEALS, 'account'))), [undefined, 1]);
  });
  it('can be imported unless the mapping is wrong, being tried, or takes nothing in', () => {
    assert.equal(canImport(review), true);
    assert.equal(canImport({ ...review, fault: 'x' }), false);
    assert.equal(canImport({ ...review, checking: true }), false);
    assert.equal(canImport({ ...review, mapping: setEntity(MAPPING, DEALS, '') }), false, 'every table is left out');
    assert.equal(canImport({ ...review, inspection: { ...INSPECTION, issues: [{ code: 'bad-mapping', severity: 'error', entity: 'mapping', rows: 0 }] } }), false);
  });
  it('is passed over only where the files are known and nothing is asked', () => {
    const known = { ...INSPECTION, recognised: true, questions: [] };
    assert.deepEqual([known, { ...known, questions: [DATE_ORDER] }, { ...known, recognised: false }, { ...known, issues: [{ code: 'missing-column', severity: 'error', entity: 'x', rows: 0 } as const] }].map(comesInAtOnce), [true, false, false, false]);
  });
  it('counts rows by file, sheets together', () => {
    assert.deepEqual(rowsByFile({ ...INSPECTION, files: [DEALS, { ...DEALS, sheet: 'b', rows: 5 }] }), { 'deals.csv': 9 });
  });
  it('says how sure it is in three words', () => {
    assert.deepEqual([1, 0.9, 0.89, 0.6, 0.59, 0].map(confidenceOf), ['sure', 'sure', 'likely', 'likely', 'doubtful', 'doubtful']);
  });
});

describe('a report', () => {
  const review = reviewOf([], INSPECTION);
  const [soon, wide] = REPORT.issues as [DataIssue, DataIssue];

  it('adds tallies up', () => {
    const given = { entity: 'stage', read: 3, accepted: 3, repaired: 0, quarantined: 0, skipped: 0 };
    assert.deepEqual(totalOf([...REPORT.tallies, given, ...REPORT.tallies]), { read: 8, accepted: 2, repaired: 2, quarantined: 4, skipped: 0 });
    assert.equal(totalOf([given]).accepted, 3);
  });
  it('groups issues of a kind, the gravest first', () => {
    const groups = issueGroups([{ ...soon, severity: 'warning' }, soon, { ...soon, row: 9, found: 'later' }, { code: soon.code, severity: 'quarantined', entity: soon.entity, table: soon.table!, field: soon.field!, rows: 7 }]);
    assert.deepEqual(groups.map(({ issue, rows, places }) => [issue.severity, rows, places.map(({ row }) => row)]), [['quarantined', 9, [3, 9]], ['warning', 1, [3]]]);
  });
  it('names the cell that a correction goes to', () => {
    const header = ['Deal', 'Stage', 'Amount', 'Owner', 'Close'];
    assert.deepEqual(targetOf(soon, review), { file: 'deals.csv', row: 3, column: 'Close', header });
    assert.deepEqual(targetOf(wide, review), { file: 'deals.csv', row: 5, header });
    assert.equal(targetOf({ ...soon, field: 'closed' }, review), undefined, 'no column fills it');
    assert.equal(targetOf({ ...soon, row: undefined }, review), undefined);
    assert.equal(targetOf({ ...soon, table: 'other.csv' }, review), undefined);
  });
  it('keeps a correction for each cell, until the cell is as it was', () => {
    const at = { file: 'deals.csv', row: 3, column: 'Close' };
    const one = withCorrection(new Map(), { ...at, value: '2026-01-01' }, false);
    const two = withCorrection(one, { ...at, row: 4, value: '2026-01-02' }, false);
    assert.deepEqual([...withCorrection(two, { ...at, value: '2026-02-01' }, false).values()].map(({ value }) => value), ['2026-02-01', '2026-01-02']);
    assert.deepEqual([...withCorrection(two, { ...at, value: 'soon' }, true).keys()], [keyOf({ ...at, row: 4 })]);
  });
  it('knows a row that still has cells beyond its header', () => {
    const row = { file: 'a', row: 1 };
    assert.deepEqual([fits({ ...row, cells: ['a', 'b'] }, ['x', 'y']), fits({ ...row, cells: ['a', 'b', ' '] }, ['x', 'y']), fits({ ...row, cells: ['a', 'b', 'c'] }, ['x', 'y']), fits({ ...row, value: 'a' }, [])], [true, true, false, true]);
  });
  it('is a table of every issue, safe to open', () => {
    const lines = csv(issueRows([{ ...soon, found: '=1+1', rows: 2 }, wide], importWords.english)).split('\r\n');
    assert.equal(lines[0]!.slice(1), '"Kind","File","Row","Field","Found","What is wrong","What to do","More rows with it"');
    assert.match(lines[1]!, /^"Left out","deals\.csv",3,"opportunity\.expectedClose","'=1\+1","Not a date",".+",2$/);
    assert.match(lines[2]!, /^"Left out","deals\.csv",5,"","d4 · Proposal · 1 · 701","More cells than the header",".+",0$/);
  });
});
