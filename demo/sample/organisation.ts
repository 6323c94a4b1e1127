const both = (en: string, zh: string): Record<string, string> => ({ en, 'zh-Hans': zh });

export const regions = [
  { id: 'east', name: both('East China', '华东') }, { id: 'north', name: both('North China', '华北') },
  { id: 'south', name: both('South China', '华南') }, { id: 'west', name: both('West China', '西部') },
];

export const teams = [
  { id: 'shanghai', name: both('Shanghai team', '上海团队'), region: 'east' }, { id: 'beijing', name: both('Beijing team', '北京团队'), region: 'north' },
  { id: 'shenzhen', name: both('Shenzhen team', '深圳团队'), region: 'south' }, { id: 'chengdu', name: both('Chengdu team', '成都团队'), region: 'west' },
];

/** `strength` scales what a rep sells, `swing` how unevenly: Sun Hao is planted as unstable. `ask` is how hard the plan is on them. */
export const repProfiles = [
  { id: 'chen-yu', name: both('Chen Yu', '陈宇'), team: 'shanghai', strength: 1.5, swing: 0.1, ask: 0.68 },
  { id: 'li-na', name: both('Li Na', '李娜'), team: 'shanghai', strength: 1.15, swing: 0.12, ask: 0.95 },
  { id: 'wang-lei', name: both('Wang Lei', '王磊'), team: 'shanghai', strength: 1.05, swing: 0.2, ask: 1 },
  { id: 'zhao-min', name: both('Zhao Min', '赵敏'), team: 'beijing', strength: 1.05, swing: 0.08, ask: 1 },
  { id: 'sun-hao', name: both('Sun Hao', '孙浩'), team: 'beijing', strength: 1, swing: 0.9, ask: 1 },
  { id: 'zhou-ting', name: both('Zhou Ting', '周婷'), team: 'beijing', strength: 0.9, swing: 0.12, ask: 1.15 },
  { id: 'wu-jun', name: both('Wu Jun', '吴军'), team: 'shenzhen', strength: 0.75, swing: 0.2, ask: 1.05 },
  { id: 'xu-jing', name: both('Xu Jing', '徐静'), team: 'shenzhen', strength: 0.6, swing: 0.2, ask: 1.05 },
  { id: 'huang-wei', name: both('Huang Wei', '黄伟'), team: 'shenzhen', strength: 1.1, swing: 0.15, ask: 0.97 },
  { id: 'ma-lin', name: both('Ma Lin', '马琳'), team: 'chengdu', strength: 0.95, swing: 0.12, ask: 1 },
  { id: 'guo-qiang', name: both('Guo Qiang', '郭强'), team: 'chengdu', strength: 0.9, swing: 0.15, ask: 1.02 },
  { id: 'he-xin', name: both('He Xin', '何欣'), team: 'chengdu', strength: 0.85, swing: 0.18, ask: 1 },
];
export const reps = repProfiles.map(({ id, name, team }) => ({ id, name, team, email: `${id}@harbour.example` }));

/** `median` is the typical amount of a deal in CNY. */
export const productProfiles = [
  { id: 'mfp', name: both('Multifunction devices', '多功能一体机'), median: 190_000, weight: 5 },
  { id: 'production', name: both('Production print', '生产型印刷'), median: 520_000, weight: 2 },
  { id: 'managed', name: both('Managed services', '文印管理服务'), median: 260_000, weight: 3 },
  { id: 'software', name: both('Software and cloud', '软件与云'), median: 140_000, weight: 2.5 },
  { id: 'consumables', name: both('Consumables', '耗材'), median: 60_000, weight: 2 },
];
export const products = productProfiles.map(({ id, name }) => ({ id, name }));

export const channels = [
  { id: 'direct', name: both('Direct', '直销'), kind: 'direct' }, { id: 'agent', name: both('Agent', '代理'), kind: 'agent' },
  { id: 'distributor', name: both('Distributor', '经销'), kind: 'distributor' }, { id: 'online', name: both('Online', '线上'), kind: 'online' },
];
