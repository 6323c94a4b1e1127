import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { run } from '../../src/cli/run.js';
import { workbookOf } from '../support/workbook.js';

const root = path.resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(path.join(tmpdir(), 'salesboard-cli-'));
after(() => rmSync(dir, { recursive: true, force: true }));

const write = (name: string, content: string | object): string => {
  const file = path.join(dir, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

/** A command run in this process. */
async function salesboard(...args: string[]): Promise<{ code: number; out: string; err: string; statuses: string[] }> {
  let [out, err] = ['', ''];
  const statuses: string[] = [];
  const code = await run(args, {
    out: text => { out += `${text}\n`; },
    err: text => { err += `${text}\n`; },
    status: text => { statuses.push(text); },
    openFile: async file => new Blob([readFileSync(file)]),
    writeFile: async (file, content) => writeFileSync(file, typeof content === 'string' ? content : await content.text()),
  });
  return { code, out, err, statuses };
}

const deals = write('deals.csv', 'id,stage,amount,closed\n1,Open,100.50,\n2,Won,200,2026-03-04\n3,Won,300,2026-05-06\n');
const broken = write('broken.csv', 'id,stage,amount,closed\n1,Open,100.50,\n2,Won,1,200,2026-03-04\n3,Won,300,2026-13-06\n,Won,5,2026-01-01\n');
const mapping = write('mapping.json', {
  mapping: 1, asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'won', stages: [{ id: 'Open', kind: 'open' }, { id: 'Won', kind: 'won' }],
  tables: [{ file: '*.csv', entities: [{ entity: 'opportunity', fields: { id: 'id', stage: 'stage', amount: 'amount', closed: 'closed' } }] }],
});

describe('salesboard check', () => {
  it('says that clean data is clean', async () => {
    const { code, out } = await salesboard('check', deals, '--mapping', mapping);
    assert.equal(code, 0);
    assert.match(out, /deals\.csv\s+opportunity\s+3\s+3\s+0\s+0\s+0/);
  });

  it('names what is wrong by file, row and field, and exits with 1', async () => {
    const { code, out } = await salesboard('check', broken, '--mapping', mapping);
    assert.equal(code, 1);
    assert.match(out, /broken\.csv\s+opportunity\s+4\s+1\s+1\s+2\s+0/);
    assert.match(out, /quarantined broken\.csv row 3: row-too-wide, found "2 · Won · 1 · 200 · 2026-03-04"/);
    assert.match(out, /opportunity\.closed row 4: \S+, found "2026-13-06"/);
    assert.match(out, /opportunity\.id row 5: /);
  });

  it('says the same as JSON', async () => {
    const { code, out } = await salesboard('check', broken, '--mapping', mapping, '--json');
    const { tallies, issues } = JSON.parse(out) as { tallies: { quarantined: number }[]; issues: { code: string; row: number }[] };
    assert.equal(code, 1);
    assert.ok(tallies.some(({ quarantined }) => quarantined === 2));
    assert.ok(issues.some(({ code, row }) => code === 'row-too-wide' && row === 3));
  });

  it('tells a bad mapping, and data that is none, with 1', async () => {
    const { code, out } = await salesboard('check', deals, '--mapping', write('bad.json', { mapping: 1, tables: [{ file: '*.csv', entities: [{ entity: 'deal', fields: {} }] }] }));
    assert.equal(code, 1);
    assert.match(out, /mapping\.tables\[0\]\.entities\[0\]\.entity: bad-mapping, found "no entity \\"deal\\""/);
    const { code: none, out: said } = await salesboard('check', write('not.json', 'nonsense'));
    assert.equal(none, 1);
    assert.match(said, /^Nothing was read\.\nwarning +not\.json: unknown-table\n +What this table holds is not known\./);
  });
});

describe('salesboard import', () => {
  it('writes a data set that measures the same as the files', async () => {
    const out = path.join(dir, 'data.json');
    assert.equal((await salesboard('import', deals, '--mapping', mapping, '--out', out)).code, 0);
    assert.equal((await salesboard('check', out)).code, 0);
    const params = ['--params', '{"basis":"snapshot"}'];
    const fromJson = await salesboard('measure', 'funnel', out, ...params);
    const fromFiles = await salesboard('measure', 'funnel', deals, '--mapping', mapping, ...params);
    assert.equal(fromJson.code, 0);
    assert.deepEqual(JSON.parse(fromJson.out), JSON.parse(fromFiles.out));
  });
});

describe('without a mapping', () => {
  it('one command turns an export into a data set, by a mapping proposed and saved', async () => {
    const [out, saved] = [path.join(dir, 'proposed.json'), path.join(dir, 'proposed-mapping.json')];
    const crm = write('crm.csv', 'Deal ID,Deal Stage,Amount,Close Date,Deal Owner\n1,Proposal,100.50,2026-09-30,Ann\n2,Closed Won,200,2026-03-04,Bob\n');
    const { code, err } = await salesboard('import', crm, '--out', out, '--save-mapping', saved);
    assert.equal(code, 0);
    assert.match(err, /^The mapping was proposed/);
    const data = JSON.parse(readFileSync(out, 'utf8')) as { asOf: string; opportunities: { amount: number }[] };
    assert.deepEqual([data.asOf, data.opportunities.map(({ amount }) => amount)], ['2026-03-04', [100.5, 200]]);
    const again = path.join(dir, 'again.json');
    assert.equal((await salesboard('import', crm, '--mapping', saved, '--out', again)).code, 0);
    assert.deepEqual(JSON.parse(readFileSync(again, 'utf8')), data);
  });

  it('says what is in doubt', async () => {
    const { out } = await salesboard('check', write('weather.csv', 'day,rain\n2026-01-01,5\n'));
    assert.match(out, /warning +weather\.csv: unknown-table/);
  });
});

describe('salesboard import --propose', () => {
  const pipeline = write('pipeline.csv', '\uFEFFDeal ID,Deal Stage,Amount,Close Date,Deal Owner\n1,Proposal,100.50,01/02/2026,Ann\n2,Closed Won,200,03/04/2026,Bob\n');

  it('prints the mapping on one channel, and what speaks for it and what is asked on the other', async () => {
    const { code, out, err } = await salesboard('import', pipeline, '--propose');
    assert.equal(code, 0);
    const proposed = JSON.parse(out) as { tables: { file: string; entities: { entity: string }[] }[] };
    assert.deepEqual(proposed.tables.map(table => [table.file, table.entities.map(({ entity }) => entity).includes('opportunity')]), [['pipeline.csv', true]]);
    assert.match(err, /^.*pipeline\.csv: 2 rows, utf-8, ","/m);
    assert.match(err, /^ {2}Amount → opportunity\.amount {2}\(\d+ %; /m);
    assert.match(err, /^\? .*pipeline\.csv Close Date: /m);
    assert.match(err, /^ +\* "mdy" /m);
  });

  it('prints all of it as JSON', async () => {
    const { files, questions, mapping: proposed } = JSON.parse((await salesboard('import', pipeline, '--propose', '--json')).out) as { files: { columns: { evidence: object[] }[] }[]; questions: { code: string; options: object[] }[]; mapping: object };
    assert.ok(files[0]!.columns.every(({ evidence }) => evidence.length > 0));
    assert.deepEqual(questions.map(({ code, options }) => [code, options.length]), [['date-order', 2]]);
    assert.deepEqual(proposed, JSON.parse((await salesboard('import', pipeline, '--propose')).out));
  });

  it('takes the day that somebody knows better, and the answer of a mapping given', async () => {
    const answered = write('answered.json', { ...(JSON.parse((await salesboard('import', pipeline, '--propose')).out) as object), zone: 'Asia/Tokyo' });
    const { out } = await salesboard('import', pipeline, '--propose', '--mapping', answered, '--as-of', '2026-06-30');
    const { asOf, zone } = JSON.parse(out) as { asOf: string; zone: string };
    assert.deepEqual([asOf, zone], ['2026-06-30', 'Asia/Tokyo']);
  });

  it('exits with 1 where the mapping cannot be applied', async () => {
    assert.equal((await salesboard('import', pipeline, '--propose', '--mapping', write('wrong.json', { mapping: 1, tables: 5 }))).code, 1);
  });
});

describe('salesboard import reads any kind of file', () => {
  const rows = [['Deal ID', 'Deal Stage', 'Amount', 'Close Date'], ['1', 'Proposal', '100.5', '2026-09-30'], ['2', 'Closed Won', '200', '2026-03-04']];
  const csvText = rows.map(cells => cells.join(',')).join('\n');
  const objects = rows.slice(1).map(cells => Object.fromEntries(cells.map((cell, i) => [rows[0]![i]!, cell])));
  const kinds: Record<string, Uint8Array | string> = {
    'deals.csv': csvText, 'deals.tsv': csvText.replaceAll(',', '\t'), 'deals.ndjson': objects.map(row => JSON.stringify(row)).join('\n'), 'rows.json': JSON.stringify(objects),
    'deals.xlsx': workbookOf({ Deals: [rows[0]!, [1, 'Proposal', 100.5, { date: '2026-09-30' }], [2, 'Closed Won', 200, { date: '2026-03-04' }]] }),
    'deals.zip': zipSync({ 'inside.csv': strToU8(csvText) }),
  };
  for (const [name, content] of Object.entries(kinds)) {
    it(name, async () => {
      const file = path.join(dir, 'kinds', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      const out = path.join(dir, 'kind.json');
      assert.equal((await salesboard('import', file, '--out', out)).code, 0);
      const { asOf, opportunities } = JSON.parse(readFileSync(out, 'utf8')) as { asOf: string; opportunities: { id: string; amount: number; stage: string }[] };
      assert.deepEqual([asOf, opportunities.map(({ id, amount, stage }) => [id, amount, stage])], ['2026-03-04', [['1', 100.5, 'Proposal'], ['2', 200, 'Closed Won']]]);
    });
  }
});

describe('salesboard import over an earlier data.json', () => {
  const week = (n: number, ...lines: string[]): string => write(`week${n}.csv`, ['Deal ID,Deal Stage,Amount,Close Date', ...lines].join('\n'));
  const first = week(1, '1,Proposal,100,2026-09-30', '2,Proposal,200,2026-09-30');
  const second = week(2, '1,Negotiation,150,2026-09-30', '3,Proposal,300,2026-10-31');
  const third = week(3, '1,Closed Won,150,2026-08-14', '3,Negotiation,300,2026-10-31');
  interface Data { opportunities: { id: string; stage: string }[]; opportunityChanges?: { opportunity: string; field: string; from?: string; to: string; at: string; inferred?: boolean }[]; stages: { id: string }[] }
  const data = (file: string): Data => JSON.parse(readFileSync(file, 'utf8')) as Data;
  const inferred = ({ opportunityChanges = [] }: Data): string[] => opportunityChanges.filter(({ inferred }) => inferred).map(({ opportunity, field, from, to, at }) => [opportunity, field, from, to, at].join(' ')).sort();
  const [one, two, three] = [1, 2, 3].map(n => path.join(dir, `weeks${n}.json`)) as [string, string, string];
  const weekly = async (mode: 'replace' | 'merge'): Promise<[Data, Data]> => {
    await salesboard('import', first, '--as-of', '2026-08-03', '--out', one);
    await salesboard('import', second, '--as-of', '2026-08-10', '--previous', one, '--mode', mode, '--out', two);
    await salesboard('import', third, '--as-of', '2026-08-17', '--previous', two, '--mode', mode, '--out', three);
    return [data(two), data(three)];
  };
  const SECOND = ['1 amount 100 150 2026-08-10', '1 stage Proposal Negotiation 2026-08-10'];

  it('replaces the deals and keeps what changed as history, marked as inferred', async () => {
    const [after, later] = await weekly('replace');
    assert.deepEqual(after.opportunities.map(({ id }) => id), ['1', '3']);
    assert.deepEqual(inferred(after), SECOND);
    assert.deepEqual(inferred(later).filter(line => !line.includes(' outcome ')), [...SECOND, '3 stage Proposal Negotiation 2026-08-17'], 'that 1 was won on 14 August is recorded, not inferred');
  });

  it('merges: deals of the same key are replaced, others stay', async () => {
    const [after, later] = await weekly('merge');
    assert.deepEqual(after.opportunities.map(({ id, stage }) => [id, stage]).sort(), [['1', 'Negotiation'], ['2', 'Proposal'], ['3', 'Proposal']]);
    assert.deepEqual(later.opportunities.map(({ id, stage }) => [id, stage]).sort(), [['1', 'Closed Won'], ['2', 'Proposal'], ['3', 'Negotiation']]);
    assert.deepEqual(inferred(after), SECOND);
    assert.ok(SECOND.every(line => inferred(later).includes(line)));
  });

  it('twice the same export changes nothing', async () => {
    await salesboard('import', first, '--as-of', '2026-08-03', '--out', one);
    await salesboard('import', first, '--as-of', '2026-08-03', '--previous', one, '--mode', 'merge', '--out', two);
    assert.deepEqual(data(two), data(one));
  });
});

describe('what did not come in', () => {
  it('is a CSV with place, reason, what to do, and the cells of a broken row', async () => {
    const rejected = path.join(dir, 'rejected.csv');
    assert.equal((await salesboard('import', broken, '--mapping', mapping, '--out', path.join(dir, 'left.json'), '--rejected', rejected)).code, 1);
    const [head, ...lines] = Papa.parse<string[]>(readFileSync(rejected, 'utf8').replace('\uFEFF', ''), { skipEmptyLines: true }).data;
    assert.deepEqual(head!.slice(1, 5), ['File', 'Row', 'Field', 'Found']);
    assert.deepEqual(lines.map(cells => [cells[1], cells[2], cells.slice(8)]).sort(), [['broken.csv', '3', ['2', 'Won', '1', '200', '2026-03-04']], ['broken.csv', '5', []]]);
    assert.ok(lines.every(cells => cells[5] !== '' && cells[6] !== ''));
  });

  it('comes in once it was put right', async () => {
    const name = path.basename(broken);
    const corrections = write('corrections.json', [{ file: name, row: 3, cells: ['2', 'Won', '1200', '2026-03-04'] }, { file: name, row: 4, column: 'closed', value: '2026-03-06' }, { file: name, row: 5, column: 'id', value: '4' }]);
    const { code, out } = await salesboard('check', broken, '--mapping', mapping, '--corrections', corrections);
    assert.equal(code, 0);
    assert.match(out, /broken\.csv\s+opportunity\s+4\s+4\s+0\s+0\s+0/);
  });

  it('is listed by twenty of a kind, and counted', async () => {
    const many = write('many.csv', `id,stage,amount,closed\n${Array.from({ length: 50 }, (_, i) => `${i},Won,1,2026-01-02,extra`).join('\n')}\n`);
    const { out } = await salesboard('check', many, '--mapping', mapping);
    assert.equal(out.match(/row-too-wide, found/g)?.length, 20);
    assert.match(out, /… and 30 more/);
  });
});

it('shows how far it is where somebody looks on, and takes that away at the end', async () => {
  const large = write('large.csv', `id,stage,amount,closed\n${Array.from({ length: 40_000 }, (_, i) => `deal-${i},Won,100.50,2026-03-04`).join('\n')}\n`);
  const { code, statuses } = await salesboard('check', large, '--mapping', mapping);
  assert.equal(code, 0);
  assert.match(statuses[0]!, /^Importing \d+\.\d of 1\.\d MB$/);
  assert.equal(statuses.at(-1), '');
});

describe('salesboard measure', () => {
  it('lists every measure with its parameters', async () => {
    const { code, out } = await salesboard('measure', '--list');
    assert.equal(code, 0);
    for (const name of ['funnel', 'attainment', 'tiers', 'alerts']) assert.match(out, new RegExp(`^${name}  `, 'm'));
    const asJson = JSON.parse((await salesboard('measure', '--list', '--json')).out) as { name: string; params: object }[];
    assert.ok(asJson.some(({ name, params }) => name === 'funnel' && 'basis' in params));
  });

  it('prints a model as JSON', async () => {
    const { out } = await salesboard('measure', 'funnel', deals, '--mapping', mapping);
    const { measure, families } = JSON.parse(out) as { measure: string; families: { id: string; figures: { value: number }[] }[] };
    assert.equal(measure, 'funnel');
    assert.equal(families.find(({ id }) => id === 'won-amount')?.figures[0]?.value, 50_000, 'cents');
  });
});

describe('what a command says when not all is well', () => {
  it('measures what is left, tells what was lost beside it, and exits with 1', async () => {
    const { code, out, err } = await salesboard('measure', 'funnel', broken, '--mapping', mapping);
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as { measure: string }).measure, 'funnel');
    assert.match(err, /quarantined +broken\.csv row 3: row-too-wide/);
  });

  it('says that a proposed mapping is in doubt', async () => {
    const doubtful = write('doubtful.csv', 'Opportunity ID,Stage,Amount,Close Date\n1,Won,5,01/02/2026\n2,Won,6,03/04/2026\n');
    assert.match((await salesboard('measure', 'funnel', doubtful)).err, /\? .*doubtful\.csv Close Date: .*\n.*"dmy".*\n +\* "mdy".*\n +in the mapping at tables\[0\]\.dateOrder/);
  });

  it('names a file that it cannot write', async () => {
    const { code, err } = await salesboard('import', deals, '--mapping', mapping, '--out', path.join(dir, 'nowhere', 'x.json'));
    assert.equal(code, 2);
    assert.match(err, /^Cannot write .*x\.json\./);
  });
});

describe('wrong use exits with 2 and shows the usage', () => {
  const uses: string[][] = [[], ['nonsense'], ['constructor'], ['check'], ['check', 'nowhere.json'], ['check', deals, '--what'], ['check', deals, 'data.json'], ['import', mapping, '--out', 'x.json'], ['import', deals, '--mapping', mapping], ['import', deals, '--out', 'x.json', '--mode', 'add'], ['import', deals, '--out', 'x.json', '--mode', 'merge'], ['import', deals, '--out', 'x.json', '--corrections', mapping], ['import', deals, '--out', 'x.json', '--previous', mapping], ['measure'], ['measure', 'nonsense', deals], ['measure', 'funnel', deals, '--mapping', mapping, '--params', '[1]']];
  for (const args of uses) {
    it(['salesboard', ...args.map(arg => path.basename(arg))].join(' '), async () => {
      const { code, err } = await salesboard(...args);
      assert.equal(code, 2);
      assert.match(err, /Usage:/);
    });
  }

  it('shows the usage on demand with 0', async () => assert.deepEqual((await salesboard('--help')).code, 0));
});

it('runs as a program', () => {
  const program = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/salesboard.ts', ...args], { cwd: root, encoding: 'utf8' });
  const { status, stdout } = program('check', deals, '--mapping', mapping);
  assert.equal(status, 0);
  assert.match(stdout, /opportunity/);
  const folder = program('check', dir);
  assert.deepEqual([folder.status, folder.stderr.split('\n')[0]], [2, `Cannot read ${dir}.`]);
});
