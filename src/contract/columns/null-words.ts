/** Words that people and programs write for "no value". Where a number or a date is expected they can mean nothing else. */
export const NULL_WORDS: ReadonlySet<string> = new Set([
  '', '-', '--', '---', '–', '—', '——', '.', '?', 'n/a', 'na', 'n.a.', '#n/a', 'nil', 'null', '#null!', '(null)', '<null>', '\\n', 'none', '(none)', 'empty', '(empty)', 'blank', '(blank)', 'not set',
  '无', '無', '空', '暂无', '未知', '未填', '未填写', '不详', '没有', '(空)', '(空白)', 'k.a.', 'нет',
]);

export const isNullWord = (text: string): boolean => text.length < 9 && NULL_WORDS.has(text.trim().toLowerCase());
