import assert from 'node:assert/strict';
import test from 'node:test';
import { ACKNOWLEDGE, COMMENT, replay, type Alert } from '../../src/alerts/lifecycle.js';
import type { JournalEntry } from '../../src/contract/action.js';
import type { AlertsModel } from '../../src/measures/alerts.js';
import { given } from '../../src/measures/base.js';

/** One alert: a pace of `value` under 90 %, to respond to within two days. Day 100 unless told. */
const model = (value: number, asOfDay = 100, respondDays: number | null = 2): AlertsModel => ({
  measure: 'alerts', params: {}, asOf: '2026-08-28', zone: 'UTC', currency: { code: 'CNY', digits: 2 }, labels: {}, notes: [], asOfDay,
  families: [
    given({ id: 'r:pace', unit: 'ratio', basis: 'b', by: ['rep'], source: 'policy' }, [{ keys: ['ada'], value }]),
    given({ id: 'r:threshold', unit: 'ratio', basis: 'b', source: 'policy' }, [{ keys: [], value: 0.9 }]),
  ],
  raised: [{ id: 'r/Q/ada', rule: 'r', severity: 'critical', condition: 'below', figure: 'r:pace(ada)', threshold: 'r:threshold', scope: [{ dimension: 'rep', id: 'ada' }], period: 'Q' }],
  rules: [{ id: 'r', name: 'Pace', playbook: [], respondDays, checked: 1, unknown: 0 }],
});

const entry = (kind: string, payload: JournalEntry['payload'], more: Partial<JournalEntry> = {}): JournalEntry =>
  ({ id: `e${Math.random()}`, kind, subject: 'r/Q/ada', payload, at: 1_000, who: { id: 'lw', name: 'Lin Wei' }, status: 'local', ...more });

/** Acknowledged on day 100 at 80 %: a tenth under the threshold. */
const ACKNOWLEDGED = entry(ACKNOWLEDGE, { comment: 'on it', value: 0.8, asOfDay: 100 });

const only = (found: AlertsModel, ...journal: readonly JournalEntry[]): Alert => replay(found, journal)[0]!;
const state = (found: AlertsModel, ...journal: readonly JournalEntry[]): string => {
  const { status, again } = only(found, ...journal);
  return again ? `${status} again` : status;
};

test('what nobody responded to is open', () => {
  const alert = only(model(0.8));
  assert.deepEqual([alert.status, alert.again, alert.history], ['open', false, []]);
});

test('acknowledged with who, when and what they wrote', () => {
  const { status, history } = only(model(0.8), ACKNOWLEDGED);
  assert.equal(status, 'acknowledged');
  assert.deepEqual(history, [{ kind: 'acknowledged', at: 1_000, who: 'Lin Wei', comment: 'on it', value: 0.8, asOfDay: 100 }]);
});

test('a comment alone leaves it open', () => {
  assert.equal(state(model(0.8), entry(COMMENT, { comment: 'hm', value: 0.8, asOfDay: 100 })), 'open');
});

test('newest first; a viewer without a name is named by id', () => {
  const later = entry(COMMENT, { comment: 'later', value: 0.8, asOfDay: 100 }, { at: 2_000, who: { id: 'x7' } });
  assert.deepEqual(only(model(0.8), ACKNOWLEDGED, later).history.map(({ who, comment }) => [who, comment]), [['x7', 'later'], ['Lin Wei', 'on it']]);
});

test('it holds for the days to respond, by the data\'s own calendar', () => {
  assert.equal(state(model(0.8, 102), ACKNOWLEDGED), 'acknowledged');
  assert.equal(state(model(0.8, 103), ACKNOWLEDGED), 'open again');
});

test('without a time to respond it holds for a week', () => {
  assert.equal(state(model(0.8, 107, null), ACKNOWLEDGED), 'acknowledged');
  assert.equal(state(model(0.8, 108, null), ACKNOWLEDGED), 'open again');
});

test('it holds while the breach is less than half as deep again', () => {
  assert.equal(state(model(0.76), ACKNOWLEDGED), 'acknowledged');
  assert.equal(state(model(0.74), ACKNOWLEDGED), 'open again');
  assert.equal(state(model(0.89), ACKNOWLEDGED), 'acknowledged');
});

test('acknowledged anew after it came back', () => {
  const anew = entry(ACKNOWLEDGE, { comment: '', value: 0.7, asOfDay: 103 });
  assert.equal(state(model(0.7, 104), ACKNOWLEDGED, anew), 'acknowledged');
});

test('an episode of another period, rep or rule is another alert', () => {
  assert.equal(state(model(0.8), { ...ACKNOWLEDGED, subject: 'r/Q4/ada' }), 'open');
});

test('what a source refused, other kinds, and what says too little do not count', () => {
  const other = [{ ...ACKNOWLEDGED, status: 'refused' } as const, { ...ACKNOWLEDGED, kind: 'plan.visit' }, entry(ACKNOWLEDGE, { comment: 'x' }), entry(ACKNOWLEDGE, null), entry(ACKNOWLEDGE, undefined)];
  assert.deepEqual([state(model(0.8), ...other), only(model(0.8), ...other).history], ['open', []]);
});

test('an alert that is no longer raised is not told; the journal keeps it', () => {
  assert.deepEqual(replay({ ...model(0.95), raised: [] }, [ACKNOWLEDGED]), []);
});
