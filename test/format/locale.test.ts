import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { createLocale, loadLocale, loadWords } from '../../src/format/index.js';
import { frameWords } from '../../src/format/words/frame.js';
import { zhHans } from '../../src/format/locales/zh-Hans.js';

test('any tag gives a locale: every Chinese reads zh-Hans, all others English', async () => {
  const tags = ['zh', 'zh-CN', 'zh-Hans-SG', 'ZH-TW', 'en', 'en-GB', 'de', '', 'no such tag', '💥'];
  const languages = await Promise.all(tags.map(async tag => (await loadLocale(tag)).language));
  assert.deepEqual(languages, ['zh-Hans', 'zh-Hans', 'zh-Hans', 'zh-Hans', 'en', 'en', 'en', 'en', 'en', 'en']);
});

test('until the words are there, everything is English', () => {
  const locale = createLocale('zh-CN');
  assert.equal(locale.language, 'en');
  assert.equal(locale.words(frameWords).how, 'How this is counted');
});

test('labels follow the tag, also where the words do not', () => {
  const label = { en: 'East China', 'zh-Hans': '华东大区', de: 'Ostchina' };
  assert.deepEqual(['zh-CN', 'de-AT', 'fr'].map(tag => createLocale(tag).label(label)), ['华东大区', 'Ostchina', 'East China']);
});

test('reading direction', () => {
  assert.deepEqual(['ar-EG', 'he', 'fa', 'en', 'arn'].map(tag => createLocale(tag).direction), ['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});

test('plurals', async () => {
  const forms = { one: '# deal', other: '# deals' };
  assert.deepEqual([0, 1, 2, 1284].map(n => createLocale('en').plural(n, forms)), ['0 deals', '1 deal', '2 deals', '1,284 deals']);
  assert.equal((await loadLocale('zh')).plural(1, { one: '# 个商机', other: '# 个商机' }), '1 个商机');
});

test('a locale is made once per tag and dictionary', async () => {
  assert.equal(createLocale('en'), createLocale('en'));
  assert.equal(await loadLocale('zh-CN'), await loadLocale('zh-CN'));
  assert.equal(await loadWords('en'), undefined);
});

const sections = readdirSync(new URL('../../src/format/words/', import.meta.url)).map(file => file.replace('.ts', ''));

/** Paths of all words, with what they are. */
function shape(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? shape(value as object, `${path}${key}.`) : [`${path}${key}: ${typeof value}`])).sort();
}

for (const name of sections)
  test(`the section ${name} says everything in both languages, and nothing in the wrong one`, async () => {
    const module = await import(`../../src/format/words/${name}.ts`) as Record<string, { name: string; english: object }>;
    const section = Object.values(module).find(value => typeof value === 'object' && 'english' in value)!;
    const chinese = zhHans[section.name];
    assert.ok(chinese, `${section.name} is not in zh-Hans.ts`);
    assert.deepEqual(shape(chinese), shape(section.english));
    assert.doesNotMatch(JSON.stringify(section.english), /\p{Script=Han}/u);
  });

test('ages', async () => {
  const ages = [0, 59_999, 60_000, 3_600_000, 7_200_000, 172_800_000];
  const [en, zh] = [createLocale('en'), await loadLocale('zh')];
  assert.deepEqual(ages.map(age => en.words(frameWords).ago(en, age)), ['just now', 'just now', '1 min ago', '1 hour ago', '2 hours ago', '2 days ago']);
  assert.deepEqual(ages.map(age => zh.words(frameWords).ago(zh, age)), ['刚刚', '刚刚', '1 分钟前', '1 小时前', '2 小时前', '2 天前']);
});
