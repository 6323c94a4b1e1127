import { replay, type Alert } from '../../alerts/lifecycle.js';
import type { JournalEntry } from '../../contract/action.js';
import { figure, type Figure } from '../../contract/figure.js';
import type { AlertsModel, CheckedRule } from '../../measures/alerts.js';

export type AlertList = Alert['status'];

/** An alert with its rule and its numbers. */
export interface AlertRow extends Alert {
  readonly checkedBy: CheckedRule;
  readonly watched: Figure;
  readonly limit: Figure;
}

export interface AlertLayout {
  /** The list shown, worst first. */
  readonly rows: readonly AlertRow[];
  /** Alerts in each list. */
  readonly counts: Readonly<Record<AlertList, number>>;
  /** Open alerts by severity. */
  readonly open: Readonly<Record<Alert['severity'], number>>;
  /** Rules that could not be held against all of their figures. */
  readonly unchecked: readonly CheckedRule[];
}

/** What is raised, what was done about it, and which of it the chosen list shows. */
export function layoutAlerts(model: AlertsModel, journal: readonly JournalEntry[], list: AlertList): AlertLayout {
  const alerts = replay(model, journal);
  const open = alerts.filter(({ status }) => status === 'open');
  const bySeverity = (severity: Alert['severity']): number => open.filter(alert => alert.severity === severity).length;
  return {
    rows: alerts.filter(({ status }) => status === list).flatMap(alert => rowOf(model, alert)),
    counts: { open: open.length, acknowledged: alerts.length - open.length },
    open: { critical: bySeverity('critical'), warning: bySeverity('warning'), info: bySeverity('info') },
    unchecked: model.rules.filter(({ problem, unknown }) => problem || unknown > 0),
  };
}

/** Nothing where a host's own model lacks a figure that it names. */
function rowOf(model: AlertsModel, alert: Alert): AlertRow[] {
  const checkedBy = model.rules.find(({ id }) => id === alert.rule);
  const [watched, limit] = [figure(model, alert.figure), figure(model, alert.threshold)];
  return checkedBy && watched && limit ? [{ ...alert, checkedBy, watched, limit }] : [];
}
