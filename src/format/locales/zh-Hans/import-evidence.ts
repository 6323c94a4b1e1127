import type { importEvidenceWords } from '../../words/import-evidence.js';
import type { Translation } from '../../words.js';

export const importEvidence: Translation<typeof importEvidenceWords> = {
  evidence: {
    mapping: '由映射指定', bom: '文件开头带有编码标记', 'valid-utf-8': '所有字节都符合 UTF-8', 'byte-pattern': '字节最符合此编码', guess: '仅为猜测，请核对文字',
    'header-name': '表头名称', 'header-alias-of-vendor': '此表头名称见于以下系统的导出', 'header-ends-in': '表头结尾为', 'kind-by-columns': '含有以下列', 'export-of': '像是以下系统的导出',
    'values-look-like-dates': '值像日期', 'values-look-like-numbers': '值像数字', 'values-look-like-years': '值像年份', 'values-look-like-emails': '值像邮箱地址',
    'values-are-currencies': '值为币种', 'values-are-outcomes': '值表示赢单、丢单或进行中', 'values-found-in': '值见于', 'values-name-periods': '列名表示期间', 'values-repeat': '以下列有重复值',
    'dates-plain': '每个日期自身已说明顺序', 'day-over-12': '大于 12 的数只能是日', 'year-over-31': '大于 31 的数只能是年', 'date-order-mixed': '另一些只能按相反顺序读取', 'date-order-open': '日与月可能颠倒', 'date-order-of-table': '写法同列', 'order-in-header': '表头写明了顺序',
    'day-is-month': '日与月数字相同', 'date-with-dots': '带点的日期日在前', 'always-first-of-month': '这样每个日期都是某月一日', 'other-files-say': '其他文件的日期顺序为',
    'serial-days': 'Excel 日期序号', 'serial-seconds': '自 1970 年起的秒数', 'serial-milliseconds': '自 1970 年起的毫秒数',
    'numbers-plain': '除小数点外没有其他符号', 'decimal-mark': '小数前的符号', 'group-mark': '千位之间的符号', 'number-form-mixed': '另一些只能按相反方式读取', 'number-form-open': '符号后恰有三位：千位或小数', 'number-form-of-table': '写法同列',
    'unit-in-header': '表头写明了单位', 'unit-marks': '单元格写明了单位', 'over-one': '大于 1，因此是百分比', 'at-most-one': '没有大于 1 的值', 'percent-signs': '带百分号', 'null-words': '表示没有值',
    'currency-in-header': '表头写明了币种', 'currency-signs': '带货币符号', 'currencies-mixed': '有多种币种',
    'title-rows-above': '表头之上的行', 'no-header': '第一行像是数据', 'header-over-figures': '文字在数字之上', 'header-assumed': '第一个非空行', 'other-table': '另一个表由此开始', 'amounts-in': '金额见于',
    'row-too-wide': '单元格多于表头的行', 'row-too-narrow': '单元格少于表头的行', 'bad-quotes': '引号未闭合的行', 'looks-like-total': '疑似合计的行',
    'closing-word': '阶段', 'like-in': '非常相近', 'currency-in': '以此币种计的金额', 'doubtful-status': '状态', 'no-other-close': '已结单的商机', 'values-name-activities': '值为活动类型', 'no-year-told': '没有写明年份', 'no-outcome-told': '没有文件说明其结果', 'stage-over-flags': '与以下列不一致时以阶段为准', 'sums-of-periods': '为期间合计，并非逐笔订单',
  },
  questions: {
    'date-order': '这些日期按什么顺序书写？', 'number-form': '这些数字中的分隔符是什么意思？', unit: '这些金额的单位是什么？', percent: '这些比率是百分比吗？',
    'near-miss': '两者是否相同？', 'stage-kind': '此阶段是什么含义？', rates: '这些币种的汇率是多少？', 'order-counts': '这些订单是否计入？', 'leads-left': '其他文件中没有的线索结果如何？', 'row-key': '以什么区分不同商机？', currency: '这些金额是什么币种？', 'revenue-from': '以什么计为收入？', 'closed-as-expected': '没有其他日期说明商机何时结单：是否以此日期为准？', 'table-kind': '此表中的数字是什么？', 'period-year': '这些期间属于哪一年？',
  },
  options: {
    'date-order ymd': '年、月、日', 'date-order dmy': '日、月、年', 'date-order mdy': '月、日、年',
    'near-miss': '不同', 'closed-as-expected yes': '是', 'closed-as-expected no': '否，日期未知', 'table-kind []': '不使用此表', 'table-kind target': '目标', 'table-kind orderLine': '各期间的销售额', 'stage-kind open': '进行中', 'stage-kind won': '赢单', 'stage-kind lost': '丢单', 'stage-kind after': '赢单之后',
    'order-counts': '计入', 'order-counts true': '已取消', 'leads-left Lead': '仍在进行', 'leads-left Lost': '已丢单',
    'percent': '比率：0.12 即 12%', 'percent true': '百分数：12 即 12%', 'revenue-from orders': '订单行', 'revenue-from won': '赢单商机',
    'row-key {"generate":"deal-"}': '每一行都是单独的商机', 'number-form': '是千位分隔符', 'number-form {"decimal":","}': '是小数点', 'number-form {"decimal":"."}': '是小数点',
  },
  sameAs: text => `与 ${text} 相同`,
  eachValueOf: column => `以 ${column} 的值区分：同值各行为同一商机`,
  rate: (from, to) => `1 ${from} 折合 ${to}`,
  rateHint: '没有汇率的币种，其金额不计入，但会列出行数。',
  odd: {
    'looks-like-total': '像是合计行', 'other-table': '属于另一个表', 'repeated-header': '重复的表头', 'unlike-column': '数字中的文字', 'very-long': '过长的单元格',
  },
  found: (text, found) => `${text}：${found}`,
  inRow: row => `第 ${row} 行`,
  share: (rows, of) => `${of} 行中的 ${rows} 行`,
  rows: (l, n) => `${l.count(n)} 行`,
  separator: '，',
};
