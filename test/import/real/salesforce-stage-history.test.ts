import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../../src/contract/json.js';
import { measureData } from '../../../src/worker/tools.js';
import { dataOf, imported, valueAt } from '../files.js';
import { asked, assertNothingLost, countedBy, dropped, filesOf, keyOf, once, rowsOf, skip, talliesOf } from './set.js';

/*
 * python3, csv.DictReader over both files (utf-8-sig), dates turned by '-'.join(t.split('/')[::-1]), amounts in cents by Decimal.
 * StageName is trusted, as the set's README says: IsClosed, IsWon and Probability disagree with it on 120 rows.
 */
describe('salesforce-stage-history', { skip }, () => {
  const files = () => filesOf('salesforce-stage-history/Opportunity.csv', 'salesforce-stage-history/Opportunity History.csv');
  const read = once(() => dropped(files()));
  const STAGES = ['Prospecting', 'Qualification', 'Value Proposition', 'Negotiation/Review', 'Closed Won'];

  it('is read without loss as proposed', async () => {
    const { inspection, parsed, data } = await read();
    assertNothingLost(parsed);
    assert.deepEqual(asked(inspection), []);
    assert.deepEqual([talliesOf(parsed, 'opportunity')[0], talliesOf(parsed, 'opportunityChange')], [219, [584, 584, 0, 0, 0]]);
    assert.deepEqual(['opportunity', 'opportunityChange', 'rep', 'account'].map(entity => rowsOf(data, entity).length), [219, 584, 26, 118]);
    assert.equal(data.frame.asOfText, '2022-12-24', 'the last stage change, which is also the last actual close');
  });

  it('sums stages and outcomes as python does, by StageName', async () => {
    const { data } = await read();
    assert.deepEqual(countedBy(data, 'opportunity', 'stage'), {
      Prospecting: [14, 610_583_000], Qualification: [15, 654_503_000], 'Value Proposition': [19, 710_775_000], 'Negotiation/Review': [25, 1_011_277_000], 'Closed Won': [89, 3_584_708_000], 'Closed Lost': [57, 2_567_780_000],
    });
    assert.deepEqual(countedBy(data, 'opportunity', 'outcome'), { open: [73, 2_987_138_000], won: [89, 3_584_708_000], lost: [57, 2_567_780_000] });
    assert.equal(rowsOf(data, 'opportunity').filter(({ amount }) => amount === undefined).length, 2, 'blank amounts stay missing');
  });

  // Counter((h['StageName']) for h in history), and of their months: dd/mm, though 91 of the close dates could be mm/dd.
  it('reads the history day first', async () => {
    const { data } = await read();
    const changes = rowsOf(data, 'opportunityChange').filter(({ field }) => field === 'stage');
    const stages: Record<string, number> = {};
    for (const { to } of changes) stages[String(to)] = (stages[String(to)] ?? 0) + 1;
    assert.deepEqual(stages, { Prospecting: 251, Qualification: 59, 'Value Proposition': 63, 'Negotiation/Review': 65, 'Closed Won': 89, 'Closed Lost': 57 });
    // Counter(h['CreatedDate'].split('/')[1] for h in history), January to December.
    const months = [6, 14, 136, 132, 117, 50, 23, 26, 22, 21, 13, 24];
    assert.deepEqual(months.map((_, month) => changes.filter(({ at }) => Number(String(at).slice(5, 7)) === month + 1).length), months);
  });

  it('fills the funnel as python counts: snapshot', async () => {
    const model = measureData((await read()).data, 'funnel', { basis: 'snapshot' });
    assert.deepEqual(STAGES.slice(0, -1).map(stage => keyOf(model, 'stage', stage)).map(key => [valueAt(model, 'open-count', key), valueAt(model, 'open-amount', key)]),
      [[14, 610_583_000], [15, 654_503_000], [19, 710_775_000], [25, 1_011_277_000]]);
    assert.deepEqual([valueAt(model, 'won-count'), valueAt(model, 'won-amount')], [89, 3_584_708_000]);
  });

  // Furthest open stage of the history or of StageName, won deals in all; 13 lost deals have only the row in which they were lost.
  it('fills the funnel as python counts: pass-through, through skipped stages and 72 steps back', async () => {
    const model = measureData((await read()).data, 'funnel', { basis: 'pass-through' });
    const keys = STAGES.map(stage => keyOf(model, 'stage', stage));
    assert.deepEqual(keys.map(key => valueAt(model, 'reached-count', key)), [206, 177, 159, 128, 89]);
    assert.deepEqual(keys.map(key => valueAt(model, 'reached-amount', key)), [8_539_672_000, 7_258_847_000, 6_430_178_000, 5_243_436_000, 3_584_708_000]);
    assert.deepEqual(keys.slice(0, -1).map(key => valueAt(model, 'conversion', key)), [177 / 206, 159 / 177, 128 / 159, 89 / 128]);
    assert.deepEqual(model.notes.filter(({ code }) => code === 'no-stage').map(({ rows }) => rows), [13]);
  });

  it('takes revenue from won deals by CloseDate, day first', async () => {
    const { data } = await read();
    assert.deepEqual(['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'].map(period => valueAt(measureData(data, 'attainment', { period }), 'actual')), [808_000_000, 1_439_626_000, 721_888_000, 615_194_000]);
  });

  // No export says how long a deal may stay; somebody sets 90 days. The last row of each open deal's history, where it is the stage it is in now:
  // 52 of 73, entered more than 90 days before 2022-12-24: 45; 21 end on another stage than StageName says, and are not known.
  it('finds stalled deals once stages have a maximum', async () => {
    const { inspection } = await read();
    const mapping = inspection.mapping as { stages: { [key: string]: Json }[]; [key: string]: Json };
    const parsed = await imported(files(), { ...mapping, stages: mapping.stages.map(stage => ({ ...stage, maximumDays: 90 })) });
    const model = measureData(dataOf(parsed), 'stalled', {});
    assert.deepEqual([valueAt(model, 'stalled-count'), valueAt(model, 'stalled-amount')], [45, 1_843_365_000]);
    assert.deepEqual(['Prospecting', 'Qualification', 'Value Proposition', 'Negotiation/Review'].map(stage => valueAt(model, 'stage-stalled-count', keyOf(model, 'stage', stage))), [13, 7, 10, 15]);
    assert.deepEqual(model.notes.filter(({ code }) => code === 'stay-unknown').map(({ rows }) => rows), [21]);
  });
});
