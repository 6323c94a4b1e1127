import type { View } from '../engine/view.js';
import { accountStanding } from './account-standing.js';
import { openStay } from './open-stay.js';
import { stageReached } from './stage-reached.js';
import { stageVisit } from './stage-visit.js';
import { targetStanding } from './target-standing.js';

/** Every derived relation that measures may ask beside the entities. One file each. */
export const VIEWS: readonly View[] = [
  stageVisit,
  stageReached,
  targetStanding,
  accountStanding,
  openStay,
];
