import type { Dictionary } from '../words.js';
import { alerts } from './zh-Hans/alerts.js';
import { errors } from './zh-Hans/errors.js';
import { filter } from './zh-Hans/filter.js';
import { filterLists } from './zh-Hans/filter-lists.js';
import { frame } from './zh-Hans/frame.js';
import { funnel } from './zh-Hans/funnel.js';
import { importPanel } from './zh-Hans/import.js';
import { panel } from './zh-Hans/panel.js';
import { quota } from './zh-Hans/quota.js';
import { tiers } from './zh-Hans/tiers.js';

/** Simplified Chinese, one line per section. */
export const zhHans: Dictionary = {
  alerts,
  errors,
  filter,
  filterLists,
  frame,
  funnel,
  import: importPanel,
  panel,
  quota,
  tiers,
};
