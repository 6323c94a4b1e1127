import type { tiersDetailWords } from '../../words/tiers-detail.js';
import type { Translation } from '../../words.js';

export const tiersDetail: Translation<typeof tiersDetailWords> = {
  twin: { group: '类别', cell: '格', strategy: '级别与策略', accounts: '客户数', key: '重点客户', value: '价值', share: '价值占比', accountShare: '客户数占比', cumulative: '累计占比', total: '合计' },
  abc: {
    byShare: { orders: '按订单销售额累计占比的 ABC 分级', won: '按赢单金额累计占比的 ABC 分级' },
    unratedHint: '期间内没有销售额，或合计为负',
    share: '占比',
    shareOfValue: '价值占比',
    shareOfAccounts: '客户数占比',
    cumulative: '累计',
    value: '价值',
    summary: (accounts, value, inA, shareOfAccounts, shareOfValue) => `${accounts}，价值 ${value}。A 类有${inA}，占已分级客户的 ${shareOfAccounts}，贡献 ${shareOfValue} 的价值。`,
  },
  families: {
    accounts: '客户数', value: '价值', 'key-accounts': '重点客户', 'account-share': '客户数占比', 'value-share': '价值占比',
    'total-accounts': '全部客户', 'total-value': '全部价值', 'rated-accounts': '已分级客户', 'rated-value': '已分级价值', 'by-hand': '人工指定级别',
    'cumulative-value': '累计价值', 'cumulative-share': '累计占比', border: '类别界线', 'x-break': '档位下限', 'y-break': '档位下限',
    'account-value': '价值', 'account-potential': '潜力',
  },
  bases: {
    'accounts-in-class': '按销售额由高到低排列，客户属于其自身占比起点所在的类别，金额相同按编号排列。类别以期间内的全部客户计算；筛选只显示其中哪些客户在所选范围内。缺失或为负则未分级。',
    'accounts-in-cell': '按两个坐标轴的档位划分；恰好等于界线的值归入较高档位。期间内没有销售额的客户归入最低档位；缺少其他坐标轴的值则不在矩阵中。',
    'value-in-class': '该类客户在期间内的销售额。', 'value-in-cell': '该格客户在期间内的销售额。',
    'key-accounts': '数据中标记为重点客户的客户，与级别无关。', 'total-accounts': '所选范围内的全部客户，包括没有销售额的客户。',
    'total-value-orders': '所选客户在期间内的订单行，按订单日期，已取消的不计。', 'total-value-won': '所选客户在期间内的赢单，按赢单日期。',
    'rated-by-class': '有类别的客户。', 'rated-by-cell': '在矩阵中的客户。', 'by-hand': '级别由来源系统或人员指定的客户；仅作显示，不改变类别。',
    'account-share': '客户数 ÷ 所选范围内全部已分级客户数。', 'value-share': '价值 ÷ 所选范围内全部已分级客户的价值。',
    'cumulative-value': '该类及其之前各类的价值。', 'cumulative-share': '该类及其之前各类的价值 ÷ 所选范围内全部已分级客户的价值。',
    border: '该类别结束处的累计占比，由数据集规定。', 'axis-break': '档位的下限，由数据集规定。',
    'account-value-orders': '期间内的订单行，按订单日期，已取消的不计。', 'account-value-won': '期间内的赢单，按赢单日期。',
    'account-potential': '估计值，以客户资料为准。',
  },
  reasons: { 'no-revenue': '期间内没有销售额', 'no-account': '没有客户的收入行', cancelled: '已取消的行', 'no-amount': '没有金额的收入行', 'no-date': '没有日期的收入行' },
  notes: {
    'no-account': '# 行收入没有客户，不在任何级别中。', 'no-amount': '# 行收入没有金额，不计入。', 'no-date': '# 行收入没有日期，不在该期间内。',
  },
};
