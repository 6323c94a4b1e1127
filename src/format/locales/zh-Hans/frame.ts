import type { frameWords } from '../../words/frame.js';
import type { Translation } from '../../words.js';

const MINUTE = 60_000;

export const frame: Translation<typeof frameWords> = {
  asOf: moment => `数据截至 ${moment}`,
  rows: (l, n) => `${l.count(n)} 行`,
  figure: (name, value) => `${name}：${value}`,
  within: (name, of) => `${name}（${of}）`,
  atLeast: value => `≥\u00A0${value}`,

  menu: heading => `${heading}：更多`,
  chart: '显示图表',
  table: '显示为表格',
  asTable: '表格',
  how: '统计口径',
  keys: '键盘操作',
  back: '返回',
  close: '关闭',

  drill: '查看明细',
  drillOf: value => `查看“${value}”的明细`,
  explain: '说明',
  explainOf: value => `“${value}”的统计口径`,
  filter: '设为筛选',
  unfilter: '取消筛选',
  filterOf: (filter, name) => `${filter}：${name}`,

  loading: '正在加载',
  loadingOf: (done, of) => `正在加载 ${done} / ${of}`,
  empty: '没有可显示的内容',
  emptyFiltered: '当前筛选条件下没有数据。',
  emptyData: '数据中没有相关记录。',
  noData: '还没有数据',
  noDataNext: '加载或导入数据后在此显示。',
  resetFilters: '重置筛选',
  stale: (moment, age) => `数据不是最新：截至 ${moment}，${age}加载。`,
  offline: (moment, age) => `离线。数据截至 ${moment}，${age}加载。`,
  partial: '数据未全部加载，实际不低于所示数值。',
  tryAgain: '重试',
  noPermission: '您无权查看',
  noPermissionNext: '请重新登录，或向数据管理员申请权限。',
  noSource: '未找到数据源',
  noSourceNext: '请将此组件放入 <sales-data> 内，或用 source="id" 指定。',
  noSourceId: id => `页面上没有 <sales-data id="${id}">。`,
  notApplicable: what => `不适用：${what}`,
  notApplicableNext: what => `这些数字背后的数据没有“${what}”信息。清除该筛选后即可查看。`,
  clear: what => `清除${what}`,
  unsupported: what => `数据源无法回答：${what}`,
  unsupportedNext: '请改用其他组件或其他数据源。',
  failed: '无法统计',
  failedNext: '请重试。如仍出现，请连同所加载的数据一起反馈。',

  ago: (l, age) => {
    if (age < MINUTE) return '刚刚';
    if (age < 60 * MINUTE) return `${l.count(Math.floor(age / MINUTE))} 分钟前`;
    if (age < 24 * 60 * MINUTE) return `${l.count(Math.floor(age / (60 * MINUTE)))} 小时前`;
    return `${l.count(Math.floor(age / (24 * 60 * MINUTE)))} 天前`;
  },

  why: {
    'no-data': '无数据', 'no-target': '无目标', 'zero-target': '目标为 0', 'zero-denominator': '分母为 0',
    'too-few': '样本太少', 'not-applicable': '不适用', unsupported: '不可用', missing: '缺失',
  },
  missing: '未填写',
  leftOut: (l, n, reason) => `${l.count(n)} 条未计入：${reason}`,
  reasons: {
    'no-amount': '无金额', 'no-date': '无日期', 'no-stage': '无阶段', 'no-account': '无客户', 'no-owner': '无负责人',
    'no-target': '无目标', 'no-value': '无数值', 'not-applicable': '不适用', negative: '负值', missing: '缺失',
  },

  value: '数值',
  basis: '口径',
  counted: '行数',
  operands: '公式',
  scope: '筛选',
  fresh: '更新',
  source: '来自',
  given: { calendar: '日历', policy: '数据设置', parameter: '页面' },
  made: {
    count: '行数', sum: '各行之和', avg: '各行平均值', quantile: '各行分位数',
    distinct: '不同值的个数', max: '各行最大值', min: '各行最小值',
  },
  everyFigure: '各项数字的含义',
  notes: '数据说明',
  currency: code => `金额单位 ${code}`,

  drillTitle: name => `明细：${name}`,
  shown: (n, of) => `${n} / ${of}`,
  more: '显示更多',
  hostDrill: '明细由计算这些数字的页面提供。',

  inAndOut: '进入、离开；先到标题栏按钮',
  moves: '在图形之间移动',
  firstLast: '第一个、最后一个',
  enter: '查看数字背后的明细',
  space: '设为筛选；再按取消',
  letterTable: '以表格显示同样的数据',
  letterHow: '说明此数字',
  escape: '关闭',
  keysOff: '此处已关闭单字母快捷键。',

  dimensions: { period: '期间', team: '团队', region: '区域', product: '产品线', channel: '渠道' },
  columns: {
    id: '编号', name: '名称', account: '客户', opportunity: '商机', contact: '联系人', owner: '负责人', rep: '销售代表', team: '团队',
    region: '区域', product: '产品线', channel: '渠道', stage: '阶段', pipeline: '流程', amount: '金额', outcome: '结果',
    created: '创建日期', closed: '关闭日期', expectedClose: '预计成交日期', date: '日期', at: '时间', day: '日期', days: '天数', status: '状态',
    kind: '类型', quantity: '数量', period: '期间', metric: '指标', value: '数值', revenue: '收入', potential: '潜力',
    industry: '行业', tier: '级别', entered: '进入日期', left: '离开日期', furthest: '最远阶段', actual: '实际', target: '目标',
    rank: '排名', share: '占比', begins: '占比起点', class: '类别', current: '现有价值',
  },
};
