import type { alertsDetailWords } from '../../words/alerts-detail.js';
import type { Translation } from '../../words.js';

export const alertsDetail: Translation<typeof alertsDetailWords> = {
  columns: { alert: '预警', scope: '范围', value: '数值', threshold: '阈值', severity: '级别', status: '状态', by: '最近响应人' },
  bases: {
    stalled: '截至数据截止日，在当前阶段停留天数超过该阶段最长天数的在途商机。退回某阶段的商机从退回之日算起。',
    threshold: '规则设定的阈值；等于阈值时不报警。',
  },
  reasons: { 'stay-unknown': '没有阶段进入记录，或者阶段没有最长天数' },
};
