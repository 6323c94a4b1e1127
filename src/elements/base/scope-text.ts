import type { Model } from '../../contract/figure.js';
import type { StorePort } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import { panelWords } from '../../format/words/panel.js';
import { DIMENSIONS } from './filtering.js';

/** What a model was narrowed to, in words: `Q3 2026`, `Team: East China`. */
export function scopeText(model: Model, store: StorePort | undefined, format: Locale): readonly string[] {
  const period = typeof model.params['period'] === 'string' ? [format.period(model.params['period'])] : [];
  const filters = store ? DIMENSIONS.filter(name => store.filters[name].length > 0) : [];
  return [...period, ...filters.map(name => filterText(name, store!.filters[name], model, format))];
}

function filterText(dimension: (typeof DIMENSIONS)[number], ids: readonly string[], { labels }: Model, format: Locale): string {
  const name = format.words(frameWords).dimensions[dimension];
  return format.words(panelWords).figure(name, ids.map(id => format.label(labels[dimension]?.[id] ?? id)).join(', '));
}
