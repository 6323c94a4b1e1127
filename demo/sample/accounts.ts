import { repProfiles, teams } from './organisation.js';
import type { Random } from './random.js';

const PLACES = [['Hengtai', '恒泰'], ['Bluewater', '碧水'], ['Ruifeng', '瑞丰'], ['Donghai', '东海'], ['Yongan', '永安'], ['Jiangnan', '江南'], ['Suyuan', '苏源'], ['Xinghe', '星河'], ['Kaixin', '凯欣'], ['Mingda', '明达'],
  ['Haifeng', '海丰'], ['Bohai', '渤海'], ['Jinyuan', '锦源'], ['Tianlan', '天蓝'], ['Huaxin', '华信'], ['Lianhe', '联合'], ['Shunda', '顺达'], ['Baishan', '白山'], ['Changfeng', '长风'], ['Dexin', '德馨'],
  ['Fuyuan', '富源'], ['Guanghua', '光华'], ['Hongye', '宏业'], ['Jiahe', '嘉禾'], ['Kangning', '康宁']] as const;
const TRADES = [['Precision', '精密', 'manufacturing'], ['Logistics', '物流', 'logistics'], ['Biotech', '生物', 'healthcare'], ['Insurance', '保险', 'finance'], ['Hospital', '医院', 'healthcare'],
  ['Steel', '钢铁', 'manufacturing'], ['Optics', '光学', 'manufacturing'], ['Design', '设计', 'services'], ['Retail', '零售', 'retail'], ['Education', '教育', 'education'],
  ['Foods', '食品', 'manufacturing'], ['Paper', '纸业', 'manufacturing'], ['Motors', '汽车', 'manufacturing'], ['Media', '传媒', 'services'], ['Energy', '能源', 'energy'],
  ['Bank', '银行', 'finance'], ['Textiles', '纺织', 'manufacturing'], ['Travel', '旅游', 'services'], ['Chemicals', '化工', 'manufacturing'], ['Software', '软件', 'technology']] as const;

export interface Account {
  readonly id: string; readonly name: Record<string, string>; readonly rep: string; readonly region: string; readonly channel: string;
  readonly industry: string; readonly employees: number; readonly keyAccount: boolean; readonly potentialValue: number | null; readonly created: string;
}

/** Planted: what the Shenzhen reps own of high potential was left unvisited since May, and orders less since July. */
export const isNeglected = ({ rep, potentialValue }: Account): boolean => (potentialValue ?? 0) > 600_000 && ['wu-jun', 'xu-jing'].includes(rep);

/** 500 companies, each place and trade once. Potential is log-normal; a few are not estimated. */
export function makeAccounts(random: Random): Account[] {
  return PLACES.flatMap((place, p) => TRADES.map((trade, t) => {
    const rep = repProfiles[(p * TRADES.length + t * 7) % repProfiles.length]!;
    const potential = Math.round(random.around(260_000, 1.1) / 1000) * 1000;
    return {
      id: `a${String(p * TRADES.length + t + 1).padStart(3, '0')}`, name: { en: `${place[0]} ${trade[0]}`, 'zh-Hans': place[1] + trade[1] },
      rep: rep.id, region: teams.find(team => team.id === rep.team)!.region, channel: ['direct', 'agent', 'distributor', 'online'][random.weighted([6, 2, 2, 1])]!,
      industry: trade[2], employees: Math.round(random.around(240, 1.2)), keyAccount: potential > 900_000 && random.chance(0.5),
      potentialValue: random.chance(0.03) ? null : potential, created: '2023-01-01',
    };
  }));
}
