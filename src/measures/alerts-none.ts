import type { Frame } from '../contract/frame.js';
import type { MeasureDefinition, MeasureParams } from '../contract/measure.js';
import type { AlertsModel, CheckedRule, Raised } from './alerts-model.js';
import { model, type Parts } from './base.js';

export const alertsModel = (frame: Frame, params: MeasureParams, parts: Parts, raised: readonly Raised[], rules: readonly CheckedRule[]): AlertsModel =>
  ({ ...model(frame, 'alerts', params, parts), raised, rules, asOfDay: frame.asOf });

/** The alerts of a data set without rules. */
export const noAlerts: MeasureDefinition<MeasureParams, AlertsModel> = {
  name: 'alerts',
  *run(params, frame) {
    return alertsModel(frame, params, { families: [] }, [], []);
  },
};
