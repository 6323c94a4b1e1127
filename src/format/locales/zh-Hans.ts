import type { Dictionary } from '../words.js';
import { errors } from './zh-Hans/errors.js';
import { frame } from './zh-Hans/frame.js';
import { funnel } from './zh-Hans/funnel.js';
import { quota } from './zh-Hans/quota.js';
import { tiers } from './zh-Hans/tiers.js';

/** Simplified Chinese, one line per section. */
export const zhHans: Dictionary = {
  errors,
  frame,
  funnel,
  quota,
  tiers,
};
