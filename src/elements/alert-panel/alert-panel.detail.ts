import type { Locale } from '../../format/index.js';
import { alertsDetailWords } from '../../format/words/alerts-detail.js';
import { funnelDetailWords } from '../../format/words/funnel-detail.js';
import { quotaDetailWords } from '../../format/words/quota-detail.js';
import { tiersDetailWords } from '../../format/words/tiers-detail.js';
import type { DetailWords } from '../base/detail.js';

export { alertsDetailWords };

/** The words of the measures that rules watch, our own last. */
export function alertDetail(format: Locale): DetailWords {
  const spoken: readonly DetailWords[] = [format.words(funnelDetailWords), format.words(tiersDetailWords), format.words(quotaDetailWords), format.words(alertsDetailWords)];
  return { bases: Object.assign({}, ...spoken.map(({ bases }) => bases)), reasons: Object.assign({}, ...spoken.map(({ reasons }) => reasons)) };
}
