import type { Locale } from '../../locale.js';
import type { alertsWords } from '../../words/alerts.js';
import type { Translation } from '../../words.js';

export const alerts: Translation<typeof alertsWords> = {
  heading: '偏差预警',
  severity: { critical: '严重', warning: '警告', info: '提示' },
  counts: {
    critical: (l: Locale, n: number) => `${l.count(n)} 条严重`,
    warning: (l: Locale, n: number) => `${l.count(n)} 条警告`,
    info: (l: Locale, n: number) => `${l.count(n)} 条提示`,
  },
  quiet: '没有待响应的预警。',
  show: '显示的预警',
  status: { open: '待响应', acknowledged: '已确认' },
  again: '再次待响应',
  total: '合计',
  below: (value: string) => `低于 ${value} 报警`,
  above: (value: string) => `高于 ${value} 报警`,
  respond: (l: Locale, days: number) => `请在 ${l.count(days)} 天内响应`,
  notSaved: '未保存：关闭页面后，您在这里的操作会丢失。页面可以设置 cache-scope 来保存。',
  rules: (l: Locale, n: number) => `${l.count(n)} 条规则`,
  empty: '没有需要响应的预警',
  checked: (l: Locale, n: number) => `已检查 ${l.count(n)} 条规则。`,
  noRules: '没有预警规则',
  noRulesNext: '请在数据集中加入 alertRules，每条写明指标、数字和阈值。',
  noneHere: '这个列表里没有预警。',
  summary: (l: Locale, open: number, critical: number, first: string) =>
    `${l.count(open)} 条预警待响应，其中 ${l.count(critical)} 条严重；第一条是${first}。`,
};
