import { html, nothing, type TemplateResult } from 'lit';
import { NO_FILTERS, type FilterName } from '../../contract/store.js';
import { blankWords } from '../../format/words/blank.js';
import { errorWords } from '../../format/words/errors.js';
import { frameWords } from '../../format/words/frame.js';
import { clearable } from './filtering.js';
import { criticalIcon, emptyIcon, lockIcon } from './icons.js';
import type { StateContext, StateKind } from './situation.js';

interface Blank { readonly icon: TemplateResult; readonly tone: string; readonly what: string; readonly next?: string; readonly button?: { readonly label: string; act(): void } }

/** Where there is nothing to draw: what it is, why, and one next step. */
export function renderBlank(kind: StateKind, context: StateContext): TemplateResult {
  const { icon, tone, what, next, button } = blankOf(kind, context);
  return html`<div class="blank ${tone}" role=${tone === 'crit' ? 'alert' : 'status'}>
    <span class="ic">${icon}</span><b>${what}</b>${next ? html`<span>${next}</span>` : nothing}
    ${button ? html`<button type="button" class="btn" @click=${() => button.act()}>${button.label}</button>` : nothing}
  </div>`;
}

function blankOf(kind: StateKind, context: StateContext): Blank {
  const words = context.format.words(blankWords);
  const retry = { label: words.tryAgain, act: () => context.store?.reload() };
  const subject = subjectText(context);
  switch (kind) {
    case 'error': return { icon: criticalIcon, tone: 'crit', ...problemText(context), button: retry };
    case 'failed': return { icon: criticalIcon, tone: 'crit', what: words.failed, next: words.failedNext, button: retry };
    case 'no-permission': return { icon: lockIcon, tone: 'idle', what: words.noPermission, next: words.noPermissionNext, button: retry };
    case 'no-source': return { icon: criticalIcon, tone: 'crit', what: words.noSource, next: context.source ? words.noSourceId(context.source) : words.noSourceNext };
    case 'unsupported': return { icon: emptyIcon, tone: 'idle', what: words.unsupported(subject), next: words.unsupportedNext };
    case 'no-data': return { icon: emptyIcon, tone: 'idle', what: words.noData, next: words.noDataNext };
    case 'not-applicable': return { icon: emptyIcon, tone: 'idle', what: words.notApplicable(subject), next: words.notApplicableNext(subject), button: clearSubject(context) };
    default: return { icon: emptyIcon, tone: 'idle', ...emptyText(context) };
  }
}

function subjectText({ model, format }: StateContext): string {
  const subject = model?.problem?.subject ?? '';
  const names: Readonly<Record<string, string>> = format.words(frameWords).dimensions;
  return names[subject] ?? subject;
}

function problemText({ store, format }: StateContext): Pick<Blank, 'what' | 'next'> {
  const { code = 'worker-failed', subject = '' } = store?.state.problem ?? {};
  const words = format.words(errorWords);
  return { what: words.what[code](subject), next: words.todo[code] };
}

/** The filter that does not apply; a period that is none is named by itself. */
function clearSubject(context: StateContext): Blank['button'] {
  const { model, format } = context;
  const named = model?.problem?.subject;
  const name = filtersOf(context).find(each => each === named || (each === 'period' && model?.params['period'] === named));
  return name && { label: format.words(blankWords).clear(format.words(frameWords).dimensions[name]), act: () => clear(context, [name]) };
}

function emptyText(context: StateContext): Omit<Blank, 'icon' | 'tone'> {
  const { format, empty } = context;
  const words = format.words(blankWords);
  const filters = filtersOf(context);
  const filtered = filters.length > 0;
  return {
    what: empty?.why ?? words.empty, next: empty?.next ?? (filtered ? words.emptyFiltered : words.emptyData),
    button: filtered ? { label: words.resetFilters, act: () => clear(context, filters) } : undefined,
  };
}

const filtersOf = ({ store, unfiltered }: StateContext): readonly FilterName[] => (store && !unfiltered ? clearable(store) : []);

const clear = ({ store }: StateContext, names: readonly FilterName[]): void =>
  store?.setFilters(Object.fromEntries(names.map(name => [name, NO_FILTERS[name]])));
