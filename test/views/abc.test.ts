import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { abcPlaces } from '../../src/views/abc.js';

const classes = (values: (number | null)[], ids = values.map((_, i) => `a${i}`), breaks: [number, number] = [0.7, 0.9]) =>
  abcPlaces(values, ids, breaks).map(place => place?.class ?? 'unrated').join(' ');

test('an account belongs to the class in which its own share begins', () => {
  // By hand: 60 begins at 0, 25 at 60, 10 at 85, 5 at 95 of 100.
  assert.equal(classes([60, 25, 10, 5]), 'A A B C');
  // One account that is nearly everything is A although it ends far beyond 70 %.
  assert.equal(classes([99, 1]), 'A C');
});

test('a share that begins exactly on a border belongs to the class after it', () => {
  // By hand: 70 begins at 0, 20 at exactly 70 %, 10 at exactly 90 %.
  assert.equal(classes([70, 20, 10]), 'A B C');
  // 0.1 + 0.2 … drifts in doubles; ten equal amounts put the eighth at exactly 70 %, the tenth at exactly 90 %.
  assert.equal(classes(Array<number>(10).fill(1)), 'A A A A A A A B B C');
  // The same at amounts whose products leave the doubles' whole numbers: 70 % of 9,000,000,000,000,010 is 6,300,000,000,000,007.
  assert.equal(classes([6_300_000_000_000_007, 2_700_000_000_000_003]), 'A B');
  assert.equal(classes([6_300_000_000_000_006, 2_700_000_000_000_004]), 'A A');
});

test('equal values stand in order of their ids', () => {
  const places = abcPlaces([5, 5, 5], ['c', 'a', 'b'], [0.5, 0.9]);
  assert.deepEqual(places.map(place => [place!.rank, place!.class]), [[3, 'B'], [1, 'A'], [2, 'A']]);
});

test('missing and negative values are unrated and share in nothing; zero is rated', () => {
  assert.equal(classes([null, 80, -500, 20, 0]), 'unrated A unrated B C');
  assert.equal(abcPlaces([null, 80, -500, 20], ['a', 'b', 'c', 'd'], [0.7, 0.9])[1]!.share, 0.8);
  assert.equal(classes([0, 0, null]), 'unrated unrated unrated');
  assert.equal(classes([]), '');
});

test('other borders, as the data set says', () => {
  assert.equal(classes([60, 25, 10, 5], undefined, [0.8, 0.95]), 'A A B C');
  assert.equal(classes([60, 25, 10, 5], undefined, [0.5, 0.6]), 'A C C C');
  assert.equal(classes([60, 40], undefined, [0, 1]), 'B B');
});

test('classes agree with whole-number arithmetic for any book', () => {
  const book = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(book, values => {
    const places = abcPlaces(values, values.map((_, i) => String(i).padStart(2, '0')), [0.7, 0.9]);
    const total = values.reduce((a, b) => a + b, 0);
    if (total === 0) return places.every(place => place === null);
    const order = [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b);
    let before = 0;
    return order.every((at, i) => {
      const expected = before * 10 < total * 7 ? 'A' : before * 10 < total * 9 ? 'B' : 'C';
      before += values[at]!;
      return places[at]!.class === expected && places[at]!.rank === i + 1;
    });
  }));
});
