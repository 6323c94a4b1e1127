import type { Dictionary } from '../words.js';
import { frame } from './zh-Hans/frame.js';

/** Simplified Chinese, one line per section. */
export const zhHans: Dictionary = {
  frame,
};
