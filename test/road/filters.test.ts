import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refiltered, UNFILTERED } from '../../src/store/filters.js';
import { effective } from '../../src/store/questions.js';

describe('shared filters', () => {
  it('change by name and leave the others', () => {
    const { filters } = refiltered(refiltered(UNFILTERED, { team: ['t1'] }), { period: '2026-Q3' });
    assert.deepEqual(filters, { period: '2026-Q3', team: ['t1'], region: [], product: [], channel: [] });
  });

  it('are the same object where a change says what is there', () => {
    const filtering = refiltered(UNFILTERED, { team: ['t1'] });
    assert.equal(refiltered(filtering, { team: ['t1'], region: undefined }), filtering);
    assert.equal(refiltered(filtering, {}), filtering);
  });

  it('stay where they are locked, but for the change that locks', () => {
    const locked = refiltered(UNFILTERED, { team: ['t1'] }, ['team']);
    assert.deepEqual(locked.locked, ['team']);
    assert.equal(refiltered(locked, { team: ['t2'] }), locked);
    assert.deepEqual(refiltered(locked, { team: ['t2'], region: ['r1'] }).filters, { ...locked.filters, region: ['r1'] });
    assert.deepEqual(refiltered(locked, { team: ['t3'] }, ['team']).filters.team, ['t3']);
  });

  it('take no name that is no filter', () => {
    assert.equal(refiltered(UNFILTERED, { rep: ['x'] } as never), UNFILTERED);
  });
});

describe('a question with shared filters', () => {
  const shared = { period: '2026-Q3', team: ['t1'], region: [], product: [], channel: [] };

  it('gets period and filters that it does not set itself', () => {
    const filters = [{ dimension: 'team', op: 'in', ids: ['t1'] }];
    assert.deepEqual(effective({ measure: 'funnel', params: { basis: 'snapshot' } }, shared).params, { period: '2026-Q3', filters, basis: 'snapshot' });
    assert.deepEqual(effective({ measure: 'funnel', params: { period: 'FY2026', filters: [] } }, shared).params, { period: 'FY2026', filters: [] });
    assert.deepEqual(effective({ measure: 'funnel', params: {} }, { ...shared, period: null }).params, { filters });
  });
});
