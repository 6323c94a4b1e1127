import type { Locale } from '../../locale.js';
import type { alertsDetailWords } from '../../words/alerts-detail.js';
import type { Translation } from '../../words.js';

export const alertsDetail: Translation<typeof alertsDetailWords> = {
  response: {
    playbook: '预案中的对策',
    comment: '备注',
    acknowledge: '确认',
    addComment: '添加备注',
    acknowledged: '已确认',
    history: '记录',
    said: comment => `：${comment}`,
    noHistory: '还没有人响应。',
    noViewer: '页面没有说明您是谁（sales-data 的 viewer），因此无法在这里响应。',
    noStore: '响应需要把本组件放在 sales-data 元素之内。',
    failed: '写入失败，请重试。',
  },
  unchecked: '未检查',
  uncheckedRule: (rule: string, why: string, subject: string) => `${rule}：${why}${subject ? `（${subject}）` : ''}`,
  unknownFigures: (l: Locale, rule: string, n: number, of: number, why: string) => `${rule}：${l.count(of)} 个数字中有 ${l.count(n)} 个没有数值（${why}）`,
  why: {
    'not-applicable': '不适用', unsupported: '数据源无法回答', failed: '无法计算', 'unknown-measure': '没有这个指标', 'unknown-figure': '指标中没有这个数字',
  },
  columns: { alert: '预警', scope: '范围', value: '数值', threshold: '阈值', severity: '级别', status: '状态', by: '最近响应人' },
  families: { threshold: '规则的阈值', 'stalled-count': '停滞商机', 'stalled-amount': '停滞商机金额' },
  bases: {
    stalled: '截至数据截止日，在当前阶段停留天数超过该阶段最长天数的在途商机。退回某阶段的商机从退回之日算起。',
    threshold: '规则设定的阈值；等于阈值时不报警。',
  },
  reasons: { 'stay-unknown': '没有阶段进入记录，或者阶段没有最长天数' },
};
