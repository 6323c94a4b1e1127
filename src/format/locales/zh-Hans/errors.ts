import type { errorWords } from '../../words/errors.js';
import type { Translation } from '../../words.js';

const about = (text: string, subject: string): string => (subject ? `${text}：${subject}` : text);

export const errors: Translation<typeof errorWords> = {
  what: {
    unreachable: subject => about('无法连接数据源', subject),
    'http-status': subject => `服务器返回 ${subject || '错误'}`,
    'not-json': subject => about('不是 JSON', subject),
    'file-gone': subject => about('无法读取文件', subject),
    'auth-needed': () => '您尚未登录',
    'too-large': subject => about('数据量过大', subject),
    'unusable-data': subject => about('数据无法使用', subject),
    'bad-mapping': subject => about('映射不匹配', subject),
    'worker-failed': () => '计算中断',
    timeout: () => '等待超时',
    'cache-failed': () => '无法使用本机副本',
    'no-viewer': () => '尚无登录用户，不能执行此操作',
    'unknown-measure': subject => about('未知指标', subject),
    'bad-parameter': subject => about('设置不可用', subject),
    aborted: () => '已取消',
    refused: subject => about('数据源拒绝', subject),
  },
  todo: {
    unreachable: '请检查网络和地址后重试。',
    'http-status': '请重试；如仍出现，请联系数据源管理员。',
    'not-json': '请确认 src 指向 JSON 数据集，或为分隔符文件提供映射。',
    'file-gone': '请重新选择：文件已被更改或移动。',
    'auth-needed': '请重新登录后重试。',
    'too-large': '请加载更短的期间或更少的表。',
    'unusable-data': '请在数据问题中查看缺少的内容。',
    'bad-mapping': '请修改所指出的映射。',
    'worker-failed': '请重试；如内存不足，请关闭其他标签页。',
    timeout: '请重试，或选择更短的期间。',
    'cache-failed': '数字是实时的；下次访问时不会保留。',
    'no-viewer': '请在 <sales-data> 上设置 viewer。',
    'unknown-measure': '请检查指标名称。',
    'bad-parameter': '请修改所指出的属性。',
    aborted: '可随时重试。',
    refused: '请查看原因后重试。',
  },
};
