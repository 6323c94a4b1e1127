import type { MeasureGuide } from '../contract/measure.js';
import { alertsGuide } from './alerts.js';
import { attainmentGuide } from './attainment.js';
import { funnelGuide } from './funnel.js';
import { scopeGuide } from './scope.js';
import { stalledGuide } from './stalled.js';
import { tiersGuide } from './tiers.js';

/** What every measure says and takes, for the command line and the docs. */
export const GUIDES = {
  funnel: funnelGuide, attainment: attainmentGuide, tiers: tiersGuide, stalled: stalledGuide, scope: scopeGuide, alerts: alertsGuide,
} satisfies Record<string, MeasureGuide>;
