import type { Locale } from '../../format/index.js';
import { alertsWords } from '../../format/words/alerts.js';
import { alertsDetailWords } from '../../format/words/alerts-detail.js';
import { funnelDetailWords } from '../../format/words/funnel-detail.js';
import { quotaDetailWords } from '../../format/words/quota-detail.js';
import { tiersDetailWords } from '../../format/words/tiers-detail.js';
import type { AlertsModel } from '../../measures/alerts.js';
import type { DetailWords } from '../base/detail.js';
import type { TwinTable } from '../base/twin.js';
import type { AlertRow } from './alert-panel.layout.js';
import { scopeText, statusText } from './alert-panel.text.js';

/** The words of the measures that rules watch, our own last. */
export function alertDetailWords(format: Locale): DetailWords {
  const spoken: readonly DetailWords[] = [format.words(funnelDetailWords), format.words(tiersDetailWords), format.words(quotaDetailWords), format.words(alertsDetailWords)];
  return { bases: Object.assign({}, ...spoken.map(({ bases }) => bases)), reasons: Object.assign({}, ...spoken.map(({ reasons }) => reasons)) };
}

export function alertTwin(rows: readonly AlertRow[], model: AlertsModel, format: Locale): TwinTable {
  const { severity, heading } = format.words(alertsWords);
  const { alert, scope, value, threshold, severity: level, status, by } = format.words(alertsDetailWords).columns;
  const words = (label: string) => ({ label, numeric: false });
  return {
    caption: heading,
    columns: [{ label: alert }, words(scope), { label: value }, { label: threshold }, words(level), words(status), words(by)],
    rows: rows.map(row => ({
      header: format.label(row.checkedBy.name),
      cells: [scopeText(row, model, format), { figure: row.figure }, { figure: row.threshold }, severity[row.severity], statusText(row, format), row.history[0]?.who ?? ''],
    })),
  };
}
