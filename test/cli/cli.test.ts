import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { run } from '../../src/cli/run.js';

const root = path.resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(path.join(tmpdir(), 'salesboard-cli-'));
after(() => rmSync(dir, { recursive: true, force: true }));

const write = (name: string, content: string | object): string => {
  const file = path.join(dir, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

/** A command run in this process. */
async function salesboard(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: text => { out += `${text}\n`; },
    err: text => { err += `${text}\n`; },
    readFile: async file => new Uint8Array(readFileSync(file)),
    writeFile: async (file, text) => writeFileSync(file, text),
  });
  return { code, out, err };
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
    const { code: none, err } = await salesboard('check', write('not.json', 'nonsense'));
    assert.deepEqual([none, err.trim()], [1, 'not-json']);
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
    assert.match(err, /proposed from the headers/);
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
    assert.match((await salesboard('measure', 'funnel', doubtful)).err, /doubtful\.csv: ambiguous-date-order/);
  });

  it('names a file that it cannot write', async () => {
    const { code, err } = await salesboard('import', deals, '--mapping', mapping, '--out', path.join(dir, 'nowhere', 'x.json'));
    assert.equal(code, 2);
    assert.match(err, /^Cannot write .*x\.json\./);
  });
});

describe('wrong use exits with 2 and shows the usage', () => {
  const uses: string[][] = [[], ['nonsense'], ['constructor'], ['check'], ['check', 'nowhere.json'], ['check', deals, '--what'], ['check', deals, 'data.json'], ['import', mapping, '--out', 'x.json'], ['import', deals, '--mapping', mapping], ['measure'], ['measure', 'nonsense', deals], ['measure', 'funnel', deals, '--mapping', mapping, '--params', '[1]']];
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
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/salesboard.ts', 'check', deals, '--mapping', mapping], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0);
  assert.match(stdout, /opportunity/);
});
