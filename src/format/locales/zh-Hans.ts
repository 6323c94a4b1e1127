import type { Dictionary } from '../words.js';
import { alerts } from './zh-Hans/alerts.js';
import { alertsDetail } from './zh-Hans/alerts-detail.js';
import { blank } from './zh-Hans/blank.js';
import { errors } from './zh-Hans/errors.js';
import { filter } from './zh-Hans/filter.js';
import { filterLists } from './zh-Hans/filter-lists.js';
import { forms } from './zh-Hans/forms.js';
import { frame } from './zh-Hans/frame.js';
import { funnel } from './zh-Hans/funnel.js';
import { funnelDetail } from './zh-Hans/funnel-detail.js';
import { importPanel } from './zh-Hans/import.js';
import { importEvidence } from './zh-Hans/import-evidence.js';
import { importFields } from './zh-Hans/import-fields.js';
import { panel } from './zh-Hans/panel.js';
import { quota } from './zh-Hans/quota.js';
import { quotaDetail } from './zh-Hans/quota-detail.js';
import { tiers } from './zh-Hans/tiers.js';
import { tiersDetail } from './zh-Hans/tiers-detail.js';

/** Simplified Chinese: how it writes numbers and dates, then one line per section. */
export const zhHans: Dictionary = {
  forms,
  alerts,
  alertsDetail,
  blank,
  errors,
  filter,
  filterLists,
  frame,
  funnel,
  funnelDetail,
  import: importPanel,
  importEvidence,
  importFields,
  panel,
  quota,
  quotaDetail,
  tiers,
  tiersDetail,
};
