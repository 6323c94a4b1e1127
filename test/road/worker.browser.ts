import { assert } from '@open-wc/testing';
import type { SalesError } from '../../src/contract/errors.js';
import type { Question } from '../../src/contract/store.js';
import { fileSource } from '../../src/source/file-source.js';
import { workbookOf } from '../support/workbook.js';
import { addressOf, DATA, deals, leave, provide, ready, stateOf, until, withDeals, type Probe } from './probe.js';

const QUESTIONS: readonly Question[] = [{ measure: 'funnel', params: { basis: 'snapshot' } }, { measure: 'attainment', params: {} }, { measure: 'tiers', params: {} }];

/** Calls `work` with a count of the workers started meanwhile, and puts the platform's own back. */
async function countingWorkers(work: (started: () => number) => Promise<void>, Instead: typeof Worker = Worker): Promise<void> {
  const { Worker: own } = window;
  let started = 0;
  window.Worker = class extends Instead {
    constructor(...args: ConstructorParameters<typeof Worker>) { super(...args); started += 1; }
  };
  try {
    await work(() => started);
  } finally {
    window.Worker = own;
  }
}

async function modelsOf(probe: Probe): Promise<string[]> {
  const models: string[] = [];
  for (const question of QUESTIONS) {
    probe.ask = question;
    await until(() => probe.model?.measure === question.measure, question.measure);
    models.push(JSON.stringify(probe.model));
  }
  return models;
}

describe('worker', () => {
  it('gives the same models as the page, which starts none', async () => {
    await countingWorkers(async started => {
      const beside = provide({ data: DATA });
      await ready(beside.data);
      const expected = await modelsOf(beside.probe);
      assert.equal(started(), 1);
      const on = provide({ data: DATA, worker: 'off' });
      await ready(on.data);
      const models = await modelsOf(on.probe);
      assert.equal(started(), 1, 'worker="off" does not even try');
      for (const [i, model] of models.entries()) assert.isTrue(model === expected[i], QUESTIONS[i]!.measure);
      assert.equal(deals(beside.probe) ?? 3, 3);
      leave(beside.data);
      leave(on.data);
    });
  });

  it('gives way to the page where it is refused', async () => {
    const Refused = class { constructor() { throw new DOMException('no', 'SecurityError'); } } as unknown as typeof Worker;
    await countingWorkers(async () => {
      const { data, probe } = provide({ data: DATA });
      await ready(data);
      await until(() => deals(probe) === 3, 'three deals');
      leave(data);
    }, Refused);
  });

  it('gives way to the page where it dies at once', async () => {
    const dead = addressOf('throw new Error("dead")', 'text/javascript');
    const Dead = class extends Worker { constructor(_url: string | URL, options?: WorkerOptions) { super(dead, options); } };
    await countingWorkers(async () => {
      const { data, probe } = provide({ data: DATA });
      await ready(data);
      await until(() => deals(probe) === 3, 'three deals');
      leave(data);
    }, Dead);
  });

  it('gives way to the page where it dies at work, and keeps the numbers meanwhile', async () => {
    const workers: Worker[] = [];
    const Watched = class extends Worker { constructor(url: string | URL, options?: WorkerOptions) { super(url, options); workers.push(this); } };
    await countingWorkers(async () => {
      const { data, probe } = provide({ data: DATA });
      await ready(data);
      await until(() => deals(probe) === 3, 'three deals');
      const problems: unknown[] = [];
      data.addEventListener('saleshealth', ({ detail }) => problems.push(detail.problem?.code));
      workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      assert.equal(deals(probe), 3);
      await ready(data);
      data.data = withDeals(7);
      await until(() => deals(probe) === 7, 'seven deals from the page');
      assert.equal(problems[0], 'worker-failed');
      leave(data);
    }, Watched);
  });

  it('says which address has no worker', async () => {
    const { data } = provide({ data: DATA, workerUrl: '/nowhere/salesboard.worker.js' });
    await until(() => stateOf(data) === 'error', 'an error');
    assert.equal(data.store.state.problem?.code, 'worker-failed');
    assert.include(data.store.state.problem?.subject, '/nowhere/salesboard.worker.js');
    leave(data);
  });

  it('gives drill rows, and refuses what it cannot answer by name', async () => {
    const { data } = provide({ data: DATA });
    await ready(data);
    const { of, rows } = await data.store.rows({ kind: 'rows', from: 'opportunity', columns: ['id', 'amount'], order: [{ by: 'id' }] });
    assert.equal(of, 3);
    assert.deepEqual(rows, [['d1', 10_000], ['d2', 25_050], ['d3', null]]);
    const refusal = await data.store.rows({ kind: 'rows', from: 'nothing', columns: ['id'] }).then(() => undefined, (error: unknown) => error);
    assert.include(String(refusal), 'refused');
    leave(data);
  });

  it('says that a measure is unknown in its model', async () => {
    const { data, probe } = provide({ data: DATA });
    probe.ask = { measure: 'weather', params: {} };
    await until(() => probe.model, 'a model');
    assert.deepEqual(probe.model!.problem, { code: 'unsupported', subject: 'weather' });
    leave(data);
  });
});

describe('sources', () => {
  const failures: [string, Response | Error, string, string?][] = [
    ['a server that is not there', new TypeError('Failed to fetch'), 'unreachable'],
    ['a missing file', new Response('', { status: 404 }), 'http-status', '404'],
    ['a signed-out session', new Response('', { status: 401 }), 'auth-needed'],
    ['a login page with status 200', new Response('  <!DOCTYPE html><title>Sign in</title>', { status: 200 }), 'auth-needed'],
    ['a text that is no JSON', new Response('{"contract":', { status: 200 }), 'not-json'],
    ['a JSON that is no data set', new Response('[]', { status: 200 }), 'unusable-data'],
  ];
  for (const [what, answer, code, subject] of failures)
    it(`says ${code} of ${what}`, async () => {
      const { fetch: own } = window;
      window.fetch = async input => {
        if (!String(input).endsWith('/sales.json')) return own(input);
        if (answer instanceof Error) throw answer;
        return answer.clone();
      };
      const { data } = provide({ src: '/sales.json' });
      await until(() => stateOf(data) === 'error', 'an error');
      window.fetch = own;
      assert.equal(data.store.state.problem?.code, code);
      if (subject) assert.equal(data.store.state.problem?.subject, subject);
      assert.equal(data.store.state.doing.kind, code === 'auth-needed' ? 'auth-needed' : 'idle');
      leave(data);
    });

  it('fetches only from http, https and blobs', async () => {
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd']) {
      const { data } = provide({ src });
      await until(() => stateOf(data) === 'error', 'an error');
      assert.equal(data.store.state.problem?.code, 'refused');
      leave(data);
    }
  });

  it('reads JSON from an address, from a property, and from a script inside', async () => {
    const fetched = provide({ src: addressOf(DATA) });
    const handed = provide({ data: DATA });
    const written = provide({});
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(DATA);
    written.data.append(script);
    written.data.remove();
    document.body.append(written.data);
    for (const { data, probe } of [fetched, handed, written]) {
      await ready(data);
      await until(() => deals(probe) === 3, 'three deals');
    }
    const origins = [fetched, handed, written].map(({ data: { store: { state: { have } } } }) => have.kind === 'data' && have.origin);
    assert.deepEqual(origins, ['network', 'handed-in', 'handed-in']);
    for (const { data } of [fetched, handed, written]) leave(data);
  });

  it('reads a delimited file by a mapping', async () => {
    const csv = addressOf('Deal,Stage,Value\nd1,New,100\nd2,New,50\n', 'text/csv');
    const name = csv.split('/').at(-1)!;
    const mapping = {
      mapping: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won',
      pipelines: [{ id: 'p', name: 'Sales' }], stages: [{ id: 'New', pipeline: 'p', name: 'New', kind: 'open', order: 1 }],
      tables: [{ file: name, entities: [{ entity: 'opportunity', fields: { id: 'Deal', stage: 'Stage', amount: 'Value' } }] }],
    };
    const { data, probe } = provide({ src: csv, mapping: JSON.stringify(mapping) });
    await ready(data);
    await until(() => deals(probe) === 2, 'two deals');
    leave(data);
  });

  it('reads a workbook out of a document library by a mapping at an address, one sheet of it', async () => {
    const sheet = [['Pipeline of the week'], ['Deal', 'Stage', 'Value', 'Closes'], ['d1', 'New', 100.5, { date: '2026-09-30' }], ['d2', 'New', 50, null], ['Total', null, 150.5, null]] as const;
    const src = URL.createObjectURL(new Blob([workbookOf({ Notes: [['nothing to see']], Deals: sheet })]));
    const mapping = {
      mapping: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won', stages: [{ id: 'New', kind: 'open', order: 1 }],
      tables: [{ file: src.split('/').at(-1)!, sheet: 'Deals', header: 2, entities: [{ entity: 'opportunity', fields: { id: 'Deal', stage: 'Stage', amount: 'Value', expectedClose: 'Closes' } }] }],
    };
    const { data, probe } = provide({ src, mapping: addressOf(mapping) });
    await until(() => stateOf(data) === 'partial', 'all but the total');
    await until(() => deals(probe) === 2, 'two deals');
    const tally = data.store.state.tallies.find(({ entity }) => entity === 'opportunity');
    assert.deepEqual([tally?.read, tally?.accepted, tally?.quarantined], [3, 2, 1]);
    leave(data);
  });

  it('takes a file name as it stands where it is not escaped, and refuses what is no address', async () => {
    const asked = new AbortController().signal;
    const { fetch: own } = window;
    window.fetch = async () => new Response('a\n1\n');
    const delivery = await fileSource('/100%.csv', '{}').load(asked);
    window.fetch = own;
    assert.equal(delivery.kind === 'files' && delivery.files[0]?.name, '100%.csv');
    await fileSource('http://[', '{}').load(asked).then(() => assert.fail('refused'), (error: SalesError) => assert.equal(error.code, 'refused'));
  });

  it('says what is wrong with a mapping', async () => {
    const { data } = provide({ src: addressOf('a,b\n1,2\n', 'text/csv'), mapping: '{' });
    await until(() => stateOf(data) === 'error', 'an error');
    assert.equal(data.store.state.problem?.code, 'bad-mapping');
    leave(data);
  });

  it('does nothing for the same object, and takes another in its place', async () => {
    const { data, probe } = provide({ data: DATA });
    await ready(data);
    const { frame } = data.store.state;
    data.data = DATA;
    await data.updateComplete;
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(data.store.state.frame, frame);
    data.data = withDeals(5);
    await until(() => deals(probe) === 5, 'five deals');
    leave(data);
  });

  it('says that a value cannot cross to the worker', async () => {
    const { data } = provide({ data: { ...DATA, opportunities: [() => {}] } });
    await until(() => stateOf(data) === 'error', 'an error');
    assert.equal(data.store.state.problem?.code, 'unusable-data');
    leave(data);
  });
});
