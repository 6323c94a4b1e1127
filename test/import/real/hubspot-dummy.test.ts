import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureData } from '../../../src/worker/tools.js';
import { valueAt } from '../files.js';
import { asked, assertNothingLost, countedBy, dropped, filesOf, keyOf, once, rowsBy, rowsOf, skip, talliesOf } from './set.js';

/*
 * python3, csv.DictReader over the three files, money in cents by Decimal:
 *   sums by (Pipeline, Deal Stage); `domain = {c['Company Domain Name']: c}`; `company = {d['Associated Contact Email']: domain[d['Associated Company Domain']]}`;
 *   activities by company[a['Associated Contact Email']]. All 500 deals find their company; 743 activities find one, 1257 are of contacts without a deal.
 */
describe('hubspot-dummy', { skip }, () => {
  const read = once(() => dropped(filesOf('hubspot-dummy/hubspot_deals.csv', 'hubspot-dummy/hubspot_activities.csv', 'hubspot-dummy/hubspot_companies.csv')));

  it('is read without loss as proposed', async () => {
    const { inspection, parsed, data } = await read();
    assertNothingLost(parsed);
    assert.deepEqual(asked(inspection), []);
    for (const [entity, rows] of [['opportunity', 500], ['activity', 2000], ['account', 200]] as const) assert.equal(talliesOf(parsed, entity)[0], rows, entity);
    assert.deepEqual(['opportunity', 'activity', 'account', 'pipeline'].map(entity => rowsOf(data, entity).length), [500, 2000, 200, 2]);
    // The seven owners of deals, activities and companies.
    assert.equal(rowsOf(data, 'rep').length, 7);
    assert.equal(data.frame.asOfText, '2025-05-02');
  });

  it('sums each pipeline\'s stages as python does, though both call their stages the same', async () => {
    const { data } = await read();
    assert.deepEqual(countedBy(data, 'opportunity', 'pipeline'), { 'Sales Pipeline': [252, 3_050_186_205], 'Renewals Pipeline': [248, 3_199_792_812] });
    assert.deepEqual(countedBy(data, 'opportunity', 'rep'), {
      'angela.martin@example.com': [100, 1_199_763_835], 'dwight.schrute@example.com': [100, 1_312_004_163], 'jim.halpert@example.com': [100, 1_198_818_221], 'michael.scott@example.com': [100, 1_243_462_922], 'pam.beesly@example.com': [100, 1_295_929_876],
    });
    assert.deepEqual(countedBy(data, 'opportunity', 'outcome'), { open: [360, 4_484_584_623], won: [71, 893_436_148], lost: [69, 871_958_246] });
    assert.deepEqual(countedBy(data, 'opportunity', 'lossReason'), {
      '': [444, 5_539_514_239], 'Product Fit': [16, 192_050_801], Price: [13, 160_123_805], Competitor: [10, 126_796_820], Timing: [9, 122_100_162], 'Lost Interest': [8, 109_393_190],
    });
  });

  const STAGES = ['Appointment Scheduled', 'Qualified to Buy', 'Presentation Scheduled', 'Decision Maker Bought-In', 'Contract Sent', 'Closed Won'];
  const pipelines: { name: string; open: [deals: number, cents: number][]; won: [number, number]; reached: number[]; amounts: number[]; lost: number }[] = [
    {
      name: 'Sales Pipeline', lost: 42,
      open: [[31, 408_515_743], [32, 442_071_322], [40, 475_707_792], [34, 386_979_518], [41, 452_218_582]], won: [32, 372_447_554],
      reached: [210, 179, 147, 107, 73, 32], amounts: [2_537_940_511, 2_129_424_768, 1_687_353_446, 1_211_645_654, 824_666_136, 372_447_554],
    },
    {
      name: 'Renewals Pipeline', lost: 27,
      open: [[39, 525_070_217], [45, 556_341_424], [35, 434_146_972], [29, 348_624_926], [34, 454_908_127]], won: [39, 520_988_594],
      reached: [221, 182, 137, 102, 73, 39], amounts: [2_840_080_260, 2_315_010_043, 1_758_668_619, 1_324_521_647, 975_896_721, 520_988_594],
    },
  ];
  for (const { name, open, won, reached, amounts, lost } of pipelines) {
    it(`fills the funnel as python counts: ${name}, snapshot`, async () => {
      const { data } = await read();
      const model = measureData(data, 'funnel', { basis: 'snapshot', pipeline: keyOf(measureData(data, 'funnel', {}), 'pipeline', name) });
      const found = STAGES.slice(0, -1).map(stage => keyOf(model, 'stage', stage)).map(key => [valueAt(model, 'open-count', key), valueAt(model, 'open-amount', key)]);
      assert.deepEqual(found, open);
      assert.deepEqual([valueAt(model, 'won-count'), valueAt(model, 'won-amount')], won);
    });

    // A deal counts in every stage up to the one it is in, a won one in all; nobody recorded how far a lost one came.
    it(`fills the funnel as python counts: ${name}, pass-through`, async () => {
      const { data } = await read();
      const model = measureData(data, 'funnel', { basis: 'pass-through', pipeline: keyOf(measureData(data, 'funnel', {}), 'pipeline', name) });
      const keys = STAGES.map(stage => keyOf(model, 'stage', stage));
      assert.deepEqual(keys.map(key => valueAt(model, 'reached-count', key)), reached);
      assert.deepEqual(keys.map(key => valueAt(model, 'reached-amount', key)), amounts);
      assert.deepEqual(keys.slice(0, -1).map(key => valueAt(model, 'conversion', key)), reached.slice(1).map((next, at) => next / reached[at]!));
      assert.deepEqual(model.notes.filter(({ code }) => code === 'no-stage').map(({ rows }) => rows), [lost]);
    });
  }

  // deals: Counter(d['Associated Company Domain']); four companies that most deals name.
  it('joins deals to companies by their domain', async () => {
    const { data } = await read();
    const deals = rowsBy(data, 'opportunity', 'account');
    const accounts = new Map(rowsOf(data, 'account').map(({ id, domain }) => [domain, id]));
    assert.equal(deals[''], undefined, 'no deal without its company');
    assert.deepEqual(['burke.info', 'hernandez.com', 'lucas-welch.com', 'miller-benitez.com'].map(domain => deals[String(accounts.get(domain))]), [9, 8, 8, 7]);
    assert.equal(Object.keys(deals).length, 167);
  });

  it('joins activities to companies through the contact\'s e-mail', async () => {
    const { data } = await read();
    const activities = rowsBy(data, 'activity', 'account');
    const accounts = new Map(rowsOf(data, 'account').map(({ id, domain }) => [domain, id]));
    assert.equal(activities[''], 1257, 'contacts of no deal have no company');
    const top = ['parsons-moore.com', 'cross.com', 'moore.net', 'perez-joseph.com', 'padilla-reyes.com', 'harris.com'];
    assert.deepEqual(top.map(domain => activities[String(accounts.get(domain))]), [16, 15, 13, 13, 11, 11]);
    assert.equal(Object.keys(activities).filter(Boolean).length, 162);
    assert.deepEqual(countedBy(data, 'activity', 'kind'), { call: [402, 0], email: [398, 0], meeting: [412, 0], note: [403, 0], task: [385, 0] });
    // awk '$9' of the export's Task Status: 79 Not Started, 65 Deferred, 64 Waiting, 56 In Progress are not done.
    assert.equal(rowsOf(data, 'activity').filter(({ done }) => done === false).length, 264);
  });

  it('takes revenue from won deals by the day they closed', async () => {
    const { data } = await read();
    assert.deepEqual(['2023', '2024', '2025'].map(period => valueAt(measureData(data, 'attainment', { period }), 'actual')), [109_812_920, 498_248_880, 285_374_348]);
    const model = measureData(data, 'attainment', { period: '2024' });
    const reps: [string, number][] = [['angela.martin@example.com', 94_468_902], ['dwight.schrute@example.com', 146_212_957], ['jim.halpert@example.com', 62_749_354], ['michael.scott@example.com', 87_544_173], ['pam.beesly@example.com', 107_273_494]];
    for (const [rep, cents] of reps) assert.equal(valueAt(model, 'rep-actual', keyOf(model, 'rep', rep)), cents, rep);
  });

  // Companies by their won cents, greatest first; A while the sum before is under 70 % of all, B under 90 %, else C.
  it('classes companies by what they bought as python does', async () => {
    const model = measureData((await read()).data, 'tiers', { method: 'abc', period: '2023-01-01/2025-05-02' });
    assert.deepEqual(['A', 'B', 'C'].map(name => [valueAt(model, 'accounts', name), valueAt(model, 'value', name)]), [[27, 636_974_763], [14, 169_489_825], [16, 86_971_560]]);
    assert.equal(valueAt(model, 'accounts', 'unrated'), 143, 'companies that bought nothing');
  });

  // Counter over deals of owner, in the Sales Pipeline: Contract Sent, Closed Won.
  it('cuts by owner', async () => {
    const { data } = await read();
    const all = measureData(data, 'funnel', {});
    const reps: [string, number, number][] = [['angela.martin@example.com', 10, 6], ['dwight.schrute@example.com', 9, 8], ['jim.halpert@example.com', 2, 4], ['michael.scott@example.com', 13, 7], ['pam.beesly@example.com', 7, 7]];
    for (const [rep, sent, won] of reps) {
      const id = rowsOf(data, 'rep').find(({ name }) => name === rep)?.['id'];
      const model = measureData(data, 'funnel', { pipeline: keyOf(all, 'pipeline', 'Sales Pipeline'), filters: [{ dimension: 'rep', op: 'in', ids: [String(id)] }] });
      assert.deepEqual([valueAt(model, 'open-count', keyOf(model, 'stage', 'Contract Sent')), valueAt(model, 'won-count')], [sent, won], rep);
    }
  });
});
