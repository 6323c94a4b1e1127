import type { importFieldWords } from '../../words/import-fields.js';
import type { Translation } from '../../words.js';

export const importFields: Translation<typeof importFieldWords> = {
  entities: {
    region: '区域', team: '团队', rep: '销售代表', channel: '渠道', product: '产品', account: '客户', contact: '联系人', pipeline: '销售管道', stage: '销售阶段',
    opportunity: '商机', opportunityChange: '阶段历史', orderLine: '订单行', target: '目标', activity: '拜访与活动', cadence: '拜访频次', alertRule: '预警规则',
    header: '设置', mapping: '映射',
  },
  fields: {
    id: '编号', name: '名称', parent: '上级', region: '区域', team: '团队', rep: '负责人', channel: '渠道', product: '产品', account: '客户', contact: '联系人',
    pipeline: '销售管道', stage: '阶段', opportunity: '商机', kind: '类型', email: '邮箱', domain: '网站域名', active: '在用',
    manager: '上级主管', start: '开始日', end: '结束日', line: '产品线', price: '标价',
    industry: '行业', segment: '客户细分', employees: '员工数', tier: '等级', keyAccount: '重点客户', currentValue: '年价值', potentialValue: '年潜力', role: '采购角色',
    outcome: '结果', forecastCategory: '预测类别', probability: '赢率', amount: '金额', originalAmount: '换算前金额', originalCurrency: '换算前币种',
    created: '创建日期', expectedClose: '预计成交日期', closed: '结案日期', source: '来源', competitor: '竞争对手', lossReason: '丢单原因', nextActivity: '下次活动',
    field: '变更内容', from: '变更前', to: '变更后', at: '日期', inferred: '推断',
    order: '订单号', date: '日期', cost: '成本', quantity: '数量', cancelled: '已取消', done: '已完成', purpose: '目的', result: '结果',
    standardConversion: '标准转化率', maximumDays: '最长停留天数', buyingPhase: '采购阶段', goal: '阶段目标',
    metric: '指标', value: '其他指标的目标', version: '计划版本', everyDays: '每几天拜访一次', tooOftenDays: '几天内过于频繁',
    measure: '度量', params: '参数', figure: '数字', condition: '条件', threshold: '阈值', severity: '严重程度', respondDays: '响应天数', playbook: '应对手册',
    'account.rep': '负责人', 'activity.rep': '执行人', 'orderLine.rep': '销售员', 'target.rep': '销售代表', 'stage.order': '次序', 'rep.start': '入职日期', 'orderLine.amount': '销售额', 'target.amount': '目标金额',
  },
};
