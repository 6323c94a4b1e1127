import type { MeasureDefinition } from '../contract/measure.js';
import { alertsOver } from './alerts.js';
import { attainment } from './attainment.js';
import { funnel } from './funnel.js';
import { scope } from './scope.js';
import { stalled } from './stalled.js';
import { tiers } from './tiers.js';

/** Those whose figures an alert rule can watch. */
const WATCHED = {
  funnel,
  attainment,
  tiers,
  stalled,
} satisfies Record<string, MeasureDefinition>;

export { GUIDES } from './guides.js';

/** Every measure, by the name that questions, the command line and alert rules use. One file each. */
export const MEASURES = {
  ...WATCHED,
  scope,
  alerts: alertsOver(WATCHED),
} satisfies Record<string, MeasureDefinition>;
