/** What export headers are called, in the words of CRMs and spreadsheets we have seen; compared without case, spaces and punctuation. */
type Names = Readonly<Record<string, readonly string[]>>;

const REP = ['owner', 'owner id', 'deal owner', 'opportunity owner', 'sales agent', 'sales rep', 'rep', 'rep id', 'salesperson', 'employee key', 'employee id', 'seller', 'assigned to', 'assigned to user', 'activity owner', '负责人', '销售员', '销售代表', '业务员', '销售人员', '销售', '所有人'];
const ACCOUNT = ['account id', 'account name', 'account', 'customer id', 'customer name', 'customer', 'company', 'company name', 'organization', 'associated company', 'associated company domain', 'reseller key', 'reseller', '客户编号', '客户名称', '客户', '公司名称'];
const PRODUCT = ['product key', 'product id', 'product code', 'product', 'product name', 'associated product', '产品编码', '产品编号', '产品名称', '产品', '商品名称', '商品'];
const REGION = ['sales territory key', 'region', 'territory', 'regional office', '大区', '地区', '区域', '销售区域'];
const CHANNEL = ['channel', 'sales channel', '渠道', '销售渠道'];
const TEAM = ['team', 'sales team', 'manager', '团队', '销售团队', '部门'];

/**
 * Entity → field → names, the surest first. Pipelines are not proposed: exports share stage names between them, and a stage belongs to one.
 * `closes` is a date that is the actual close of closed deals and the expected one of open ones.
 */
export const HEADER_NAMES = {
  opportunity: {
    id: ['opportunity id', 'opp id', 'deal id', 'record id', 'id', '商机编号', '商机id', '机会编号'],
    name: ['opportunity name', 'deal name', 'deal title', 'name', 'title', '商机名称', '机会名称'],
    stage: ['stage name', 'deal stage', 'stage', 'sales stage', 'deal stage pipeline', '销售阶段', '商机阶段', '阶段'],
    account: ACCOUNT, rep: REP, product: PRODUCT, region: REGION, channel: CHANNEL,
    amount: ['amount', 'deal value', 'deal amount', 'close value', 'value', '商机金额', '预计金额', '金额'],
    closes: ['close date', 'closing date', 'closed on', 'deal closed on', '成交日期', '结单日期', '结束日期'],
    expectedClose: ['expected close date', 'deal expected close date', '预计成交日期', '预计结单日期'],
    created: ['created date', 'create date', 'creation date', 'deal creation date', 'created', '创建日期', '创建时间'],
    probability: ['probability', 'deal probability', '赢率', '成功概率'],
    source: ['lead source', 'source', '商机来源', '来源'], lossReason: ['closed lost reason', 'deal lost reason', 'lost reason', 'loss reason', '丢单原因', '输单原因'],
    competitor: ['competitor', '竞争对手'],
  },
  opportunityChange: {
    opportunity: ['opportunity id', 'opp id', 'deal id', '商机编号'],
    to: ['stage name', 'deal stage', 'stage', 'new value', '阶段'],
    at: ['created date', 'change date', 'changed', 'edit date', 'date', '变更时间', '变更日期'],
  },
  orderLine: {
    order: ['sales order number', 'order number', 'order id', 'order', '订单编号', '订单号', '订单id'],
    date: ['order date', 'invoice date', 'date', '订单日期', '下单日期', '日期'],
    amount: ['sales', 'sales amount', 'revenue', 'net sales', 'amount', 'total', '销售额', '收入折后', '收入', '销售金额', '金额'],
    cost: ['cost', 'cogs', '成本'], quantity: ['quantity', 'quantity ordered', 'units sold', 'units', '数量', '销量'],
    account: ACCOUNT, rep: REP, product: PRODUCT, region: REGION, channel: CHANNEL,
  },
  target: {
    amount: ['target amount', 'target', 'quota', 'sales target', 'sales quota', '目标金额', '销售目标', '目标'],
    start: ['target month', 'month', 'period', 'start date', '目标月份', '月份'],
    rep: REP, region: REGION, product: PRODUCT, channel: CHANNEL,
  },
  activity: {
    id: ['activity id'], kind: ['activity type', '活动类型', '拜访类型'], at: ['activity date', 'activity due date', 'due date', '活动日期', '拜访日期'], rep: REP, account: ACCOUNT,
  },
  rep: {
    id: ['employee key', 'user id', 'rep id', 'employee id', 'sales agent', 'id', '工号', '员工编号'], name: ['salesperson', 'sales agent', 'full name', 'name', '姓名', '销售员'],
    team: TEAM, email: ['email', 'upn', '邮箱'],
  },
  product: { id: ['product key', 'product id', 'product code', 'product', '产品编码', '产品'], name: ['product name', 'product', '产品名称', '产品'], line: ['category', 'product line', 'series', '类别', '品类', '产品线'], price: ['sales price', 'list price', 'unit price', 'price', '单价'] },
  account: {
    id: ['account id', 'company id', 'customer id', 'reseller key', 'id', 'account', '客户编号'], name: ['account name', 'company name', 'customer name', 'reseller', 'account', 'name', '客户名称'],
    industry: ['industry', 'sector', '行业'], segment: ['business type', 'segment', '客户细分', '细分'], employees: ['employees', 'number of employees', '员工数'], domain: ['company domain name', 'domain'],
  },
  region: { id: ['sales territory key', 'region id', 'region', '大区'], name: ['region', 'region name', '大区'] },
} as const satisfies Readonly<Record<string, Names>>;

export type TableKind = keyof typeof HEADER_NAMES;

/** What a table must have to be one of a kind, and what it must not; the first kind that fits is taken. */
export const KIND_SIGNS: readonly { readonly kind: TableKind; readonly all: readonly string[]; readonly some?: readonly string[]; readonly none?: readonly string[] }[] = [
  { kind: 'opportunity', all: ['stage'], some: ['name', 'amount', 'closes'] },
  { kind: 'opportunityChange', all: ['opportunity', 'to', 'at'] },
  { kind: 'target', all: ['amount', 'start'] },
  { kind: 'activity', all: ['kind', 'at'] },
  { kind: 'orderLine', all: ['date', 'amount'], some: ['order', 'quantity', 'product', 'account', 'rep'] },
  { kind: 'region', all: ['id', 'name'], none: ['rep', 'product', 'account'] },
  { kind: 'rep', all: ['id', 'name'], some: ['team', 'email'] },
  { kind: 'product', all: ['id', 'name'], some: ['price', 'line'] },
  { kind: 'account', all: ['id', 'name'], some: ['industry', 'segment', 'employees', 'domain'] },
];

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Field → column for a table of this kind. */
export function fieldsFound(kind: TableKind, header: readonly string[]): Record<string, string> {
  const byName = new Map(header.toReversed().map(column => [plain(column), column]));
  const found = Object.entries(HEADER_NAMES[kind] as Names).flatMap(([field, names]) => {
    const column = names.map(name => byName.get(plain(name))).find(Boolean);
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(found);
}

/** The kind of a table by its header; undefined where it is none that we know. */
export function kindOf(header: readonly string[]): TableKind | undefined {
  return KIND_SIGNS.find(({ kind, all, some = [], none = [] }) => {
    const found = fieldsFound(kind, header);
    return all.every(field => field in found) && (some.length === 0 || some.some(field => field in found)) && !none.some(field => field in found);
  })?.kind;
}
