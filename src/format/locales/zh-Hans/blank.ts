import type { blankWords } from '../../words/blank.js';
import type { Translation } from '../../words.js';

export const blank: Translation<typeof blankWords> = {
  tryAgain: '重试',
  empty: '没有可显示的内容',
  emptyFiltered: '当前筛选条件下没有数据。',
  emptyData: '数据中没有相关记录。',
  noData: '还没有数据',
  noDataNext: '加载或导入数据后在此显示。',
  resetFilters: '重置筛选',
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
};
