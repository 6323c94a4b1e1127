/** What headers are called in spreadsheets and in no CRM's particular words; compared as {@link plain} has them. */
export type Names = Readonly<Record<string, readonly string[]>>;

const REP = [
  'owner id', 'owner', 'sales agent', 'sales rep id', 'sales rep', 'rep id', 'rep', 'sales representative', 'salesperson', 'sales person', 'account executive', 'employee key', 'employee id', 'seller', 'assigned to', 'agent', 'owner name', 'owner email',
  '负责人', '销售员', '销售代表', '业务员', '销售人员', '销售负责人', '客户经理', '销售', '所有人', '跟进人', '归属人', '员工编号', '工号', '姓名',
];
const ACCOUNT = [
  'account id', 'customer id', 'company id', 'reseller key', 'account name', 'customer name', 'company name', 'account', 'customer', 'company', 'organization', 'organisation', 'client', 'client name', 'reseller', 'associated company id', 'associated company', 'associated company domain', 'company domain', 'domain',
  '客户编号', '客户id', '客户编码', '客户名称', '客户', '公司名称', '企业名称', '公司', '客户简称', '购方名称', '购买方名称', '往来单位',
];
const PRODUCT = [
  'product key', 'product id', 'product code', 'sku', 'item code', 'product name', 'product', 'item', 'associated product',
  '产品编码', '产品编号', '产品id', '产品名称', '产品', '商品编码', '商品名称', '商品', '产品线', '品名',
];
const REGION = ['sales territory key', 'region id', 'region', 'sales region', 'territory', 'regional office', 'area', '大区', '地区', '区域', '销售区域', '所属区域', '片区'];
const CHANNEL = ['channel', 'sales channel', '渠道', '销售渠道', '渠道名称'];
const TEAM = ['team', 'sales team', 'team name', 'department', '团队', '销售团队', '部门', '所属部门', '小组'];
const CONTACT = ['contact id', 'primary contact', 'contact name', 'contact', 'contact person', 'contact email', 'associated contact id', 'associated contact email', 'associated contact', '联系人', '联系人姓名'];
const CURRENCY = ['currency', 'currency code', 'currency iso code', 'amount currency', '币种', '货币', '币别'];

/**
 * Kind of table → field → names, the surest first. Some fields are none of the contract's but say how others are read:
 * `closes` is the actual close of closed deals and the expected one of open ones; `wonAmount` is the amount of won deals; `currency` is that of
 * the amounts of the row; `email` and `domain` name rows of other tables; `year`, `quarter` and `month` are parts of a period.
 */
export const HEADER_NAMES = {
  opportunity: {
    id: ['opportunity id', 'opp id', 'deal id', 'record id', 'id', 'opportunity number', '商机编号', '商机id', '机会编号', '机会id', '商机号'],
    name: ['opportunity name', 'opportunity', 'deal name', 'deal title', 'deal', 'name', 'title', 'topic', '商机名称', '机会名称', '商机', '项目名称', '商机主题'],
    stage: ['stage name', 'deal stage', 'opportunity stage', 'sales stage', 'stage', 'pipeline stage', 'pipeline phase', '销售阶段', '商机阶段', '阶段名称', '当前阶段', '阶段'],
    outcome: ['outcome', 'deal status', 'opportunity status', 'status', 'state', 'result', '商机状态', '销售状态', '赢单状态', '状态', '结果'],
    pipeline: ['pipeline', 'pipeline name', 'sales process', '销售流程', '销售管道', '商机流程', '管道'],
    account: ACCOUNT, contact: CONTACT, rep: REP, product: PRODUCT, region: REGION, channel: CHANNEL,
    amount: ['amount', 'deal value', 'deal amount', 'opportunity amount', 'close value', 'value', 'total amount', 'deal size', 'revenue', 'estimated value', '商机金额', '预计成交金额', '预计金额', '预计销售金额', '成交金额', '合同金额', '金额'],
    closed: ['actual close date', 'won date', 'closed date', '实际成交日期', '实际结单日期', '赢单日期', '签约日期'],
    closes: ['close date', 'closing date', 'closed on', '成交日期', '结单日期', '关闭日期', '结束日期'],
    expectedClose: ['expected close date', 'expected close', 'estimated close date', 'estimated close', 'planned close date', 'target close date', 'est close date', 'expected closing', 'forecast close date', '预计成交日期', '预计结单日期', '预计签约日期', '预计成单日期', '预计成交时间', '预计签约时间', '预计结单时间', '预计成交', '预计签约', '预计签单日期', '预计签单时间', '预计成单时间', '预计下单时间'],
    created: ['created date', 'create date', 'creation date', 'created on', 'created at', 'created time', 'created', 'open date', '创建日期', '创建时间', '录入日期', '立项日期'],
    probability: ['probability', 'win probability', 'deal probability', 'close probability', '赢率', '成功概率', '成功率', '赢单率', '可能性', '成交概率', '把握度'],
    forecastCategory: ['forecast category', 'forecast category name', '预测类别', '预测类型'],
    source: ['lead source', 'source', 'deal source', 'origin', '商机来源', '线索来源', '来源'],
    lossReason: ['closed lost reason', 'lost reason', 'loss reason', 'reason for loss', '丢单原因', '输单原因', '失败原因'],
    competitor: ['competitor', 'main competitor', 'main competitors', '竞争对手', '竞品'],
    nextActivity: ['next activity date', 'next step date', '下次跟进时间', '下次联系日期'],
    currency: CURRENCY, type: ['record type', 'row type', '记录类型'], isClosed: ['is closed'], isWon: ['is won', 'is closed won'],
  },
  lead: {
    id: ['mql id', 'lead id', 'lead number', '线索编号', '线索id'], created: ['first contact date', 'created date', 'create date', 'created on', 'lead date', '首次联系日期', '创建时间', '创建日期'],
    source: ['origin', 'lead source', 'source', '线索来源', '来源'], rep: REP, account: ACCOUNT,
  },
  won: {
    id: ['mql id', 'lead id', 'opportunity id', 'deal id', '线索编号', '商机编号'], closed: ['won date', 'closed won date', 'signed date', '赢单日期', '签约日期', '成交日期'],
    rep: ['sr id', ...REP], account: ['seller id', ...ACCOUNT], amount: ['amount', 'deal amount', 'value', '成交金额', '合同金额', '金额'], source: ['lead source', 'source', 'origin', '来源'],
  },
  opportunityChange: {
    opportunity: ['opportunity id', 'opp id', 'deal id', 'opportunity name', 'deal name', '商机编号', '商机id', '商机名称', '商机'],
    field: ['field', 'field name', 'property', 'changed field', '字段', '变更字段', '字段名称'],
    from: ['old value', 'from stage', 'previous stage', 'from', '变更前', '原值', '变更前阶段', '原阶段', '旧值'],
    to: ['new value', 'to stage', 'stage name', 'deal stage', 'stage', 'value', 'to', '变更后', '新值', '变更后阶段', '新阶段', '阶段名称', '阶段'],
    at: ['edit date', 'change date', 'changed on', 'changed at', 'changed', 'created date', 'modified time', 'entered on', 'timestamp', 'date', '阶段变更时间', '变更时间', '变更日期', '修改时间', '进入时间', '进入日期'],
    order: ['sort order', 'stage order', '阶段顺序', '排序'],
  },
  orderLine: {
    order: ['sales order number', 'order number', 'order id', 'order no', 'order', 'invoice number', 'invoice id', 'invoice', '发票号码', '发票号', '订单编号', '订单号', '订单id', '单号', '合同编号'],
    date: ['order date', 'invoice date', 'sale date', 'sales date', 'transaction date', 'date', 'paid at', '订单日期', '下单日期', '下单时间', '销售日期', '付款时间', '支付时间', '成交日期', '签约日期', '开票日期', '日期'],
    amount: ['sales', 'net sales', 'sales amount', 'sale amt', 'sale amount', 'total revenue', 'revenue', 'line total', 'total price', 'total amount', 'amount', 'total', '销售额', '收入折后', '销售收入', '收入', '销售金额', '订单金额', '成交金额', '金额'],
    cost: ['cost', 'total cost', 'cogs', '成本', '销售成本'], quantity: ['quantity', 'quantity ordered', 'qty', 'units sold', 'units', 'count', '数量', '销量', '销售数量'],
    account: ACCOUNT, rep: REP, product: PRODUCT, region: [...REGION, 'country', '国家'], channel: CHANNEL, status: ['status', 'order status', '订单状态', '状态'], currency: CURRENCY,
    line: ['product line', 'category', 'product category', 'type', '类别', '品类', '产品线', '产品类别'], segment: ['customer type', 'segment', 'customer segment', '细分', '客户细分', '客户类型'],
    year: ['year', '年份', '年度', '年'], quarter: ['quarter', '季度'], month: ['month', 'month name', '月份', '月'],
  },
  target: {
    amount: ['target amount', 'quota amount', 'target', 'quota', 'goal', 'sales target', 'sales quota', 'target revenue', 'budget', '目标金额', '销售目标', '业绩目标', '目标值', '目标', '任务金额', '销售任务', '任务', '指标', '预算'],
    start: ['target month', 'start date', 'period start', 'month', 'period', 'date', 'quarter', 'year', '目标月份', '开始日期', '月份', '日期', '期间', '年月', '季度', '年度', '年份'],
    end: ['end date', 'period end', '结束日期', '截止日期'],
    year: ['year', 'fiscal year', '年份', '年度', '年'], quarter: ['quarter', '季度'], month: ['month', 'month name', '月份', '月'],
    metric: ['metric', 'kpi', 'measure', 'target type', '指标类型', '指标名称', '目标类型'], version: ['version', 'plan version', '版本'],
    rep: REP, team: TEAM, region: REGION, product: PRODUCT, channel: CHANNEL, tier: ['tier', '客户等级'], currency: CURRENCY,
  },
  activity: {
    id: ['activity id', 'task id', 'event id', 'visit id', '活动编号', '拜访编号', '记录编号'],
    kind: ['activity type', 'visit type', 'type of visit', 'contact type', 'type', 'engagement type', 'call type', '活动类型', '拜访类型', '跟进方式', '跟进类型', '记录类型', '销售记录类型', '类型'],
    at: ['activity date', 'visit date', 'call date', 'date', 'start date', 'due date', 'timestamp', '活动日期', '拜访日期', '拜访时间', '跟进时间', '联系时间', '活动时间', '日期'],
    rep: ['activity owner', 'assigned to user', ...REP, '拜访人'], account: ['visited account', ...ACCOUNT, '拜访客户'], contact: CONTACT,
    opportunity: ['opportunity id', 'deal id', 'deal', 'opportunity', 'opportunity name', 'deal name', 'associated deal id', 'associated deal', 'what id', '商机编号', '商机名称', '关联商机', '商机'],
    done: ['done', 'completed', 'is closed', 'task status', 'activity status', 'status', '是否完成', '完成', '任务状态', '状态'],
    purpose: ['purpose', 'subject', 'activity subject', '拜访目的', '目的', '主题'], result: ['result', 'outcome', 'activity outcome', '拜访结果', '结果', '跟进结果'],
  },
  stage: {
    id: ['api name', 'stage id', '阶段编号'], name: ['master label', 'stage name', 'stage', '阶段名称', '阶段'], order: ['sort order', 'display order', 'sequence', 'order', '阶段顺序', '顺序', '排序'],
    probability: ['default probability', 'probability', '赢率'], maximumDays: ['maximum days', 'max days', '最长停留天数', '停留天数上限'], isClosed: ['is closed'], isWon: ['is won'], kind: ['stage kind', 'kind', 'stage type', '阶段类型'],
  },
  rate: {
    currency: ['currency', 'currency code', 'from currency', '币种', '货币', '外币'], rate: ['exchange rate', 'rate', 'fx rate', '汇率'], from: ['date', 'effective date', 'valid from', 'from', 'start date', 'month', '日期', '生效日期'],
  },
  rep: {
    id: ['employee key', 'user id', 'rep id', 'sales rep id', 'employee id', 'sales agent', 'salesperson', 'sales rep', 'rep', 'id', '工号', '员工编号', '员工id', '销售员', '姓名'],
    name: ['full name', 'salesperson', 'sales agent', 'sales rep', 'rep name', 'employee name', 'user name', 'rep', 'name', '姓名', '员工姓名', '销售员', '销售姓名'],
    team: TEAM, manager: ['manager id', 'manager', 'reports to', '经理', '上级', '主管', '直属上级'], email: ['email', 'e mail', 'email address', 'upn', '邮箱', '电子邮件'],
    region: REGION, quota: ['annual quota', 'annual target', 'quota', 'sales quota', 'target', '年度目标', '年度任务', '目标', '任务'], start: ['hire date', 'start date', '入职日期', '入职时间'], active: ['is active', 'active', '是否在职', '在职'],
  },
  product: {
    id: ['product key', 'product id', 'product code', 'sku', 'product', 'id', '产品编码', '产品编号', '产品', '商品编码', '产品名称'], name: ['product name', 'product', 'name', '产品名称', '产品', '商品名称'],
    line: ['category', 'product line', 'product family', 'family', 'series', '类别', '品类', '产品线', '系列'], price: ['sales price', 'list price', 'unit price', 'price', '单价', '标价', '售价'],
  },
  account: {
    id: ['account id', 'company id', 'customer id', 'reseller key', 'organization id', 'record id', 'id', 'account', 'customer', 'company', 'account name', 'customer name', 'company name', '客户编号', '客户id', '客户编码', '客户名称', '公司名称'],
    name: ['account name', 'company name', 'customer name', 'organization name', 'reseller', 'account', 'customer', 'company', 'name', '客户名称', '公司名称', '企业名称', '客户简称'],
    parent: ['parent account id', 'parent id', 'parent account', 'parent company', 'subsidiary of', '上级客户', '母公司', '总公司'],
    industry: ['industry', 'sector', '行业', '所属行业', '客户行业'], segment: ['business type', 'customer type', 'segment', 'account type', 'type', '客户细分', '客户类型', '细分'],
    employees: ['employees', 'number of employees', 'employee count', '员工数', '员工人数', '人员规模'], domain: ['company domain name', 'domain', 'website', 'web site', '网址', '公司网址', '域名'],
    rep: ['account owner', 'company owner', ...REP], region: REGION, channel: CHANNEL, tier: ['tier', 'account tier', 'rating', '客户等级', '客户级别', '等级'], keyAccount: ['key account', '重点客户', '是否重点客户'],
    potentialValue: ['potential value', 'potential', '潜在价值', '客户潜力'], created: ['created date', 'create date', 'created on', 'created time', '创建日期', '创建时间'],
  },
  contact: {
    id: ['contact id', 'record id', 'person id', 'id', 'email', '联系人编号', '联系人id'], name: ['contact name', 'full name', 'name', '联系人', '联系人姓名', '姓名'], email: ['email', 'email address', 'e mail', 'work email', '邮箱', '电子邮件', '邮件'],
    account: ['account id', 'associated company id', 'account name', 'associated company', 'company name', 'company', 'organization', '客户名称', '所属客户', '客户', '公司'], role: ['job title', 'title', 'role', '职务', '职位'],
    first: ['first name', '名'], last: ['last name', '姓'],
  },
  region: { id: ['sales territory key', 'region id', 'region', '大区', '区域'], name: ['region', 'region name', '大区', '区域', '区域名称'] },
} as const satisfies Readonly<Record<string, Names>>;

export type TableKind = keyof typeof HEADER_NAMES;
