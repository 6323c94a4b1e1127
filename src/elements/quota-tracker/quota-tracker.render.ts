import { html, nothing, type TemplateResult } from 'lit';
import { parseIsoDay } from '../../calendar/day.js';
import { figureAt } from '../../contract/figure.js';
import { NOTHING, type Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import { quotaWords } from '../../format/words/quota.js';
import type { AttainmentModel, PaceStatus } from '../../measures/attainment.js';
import { cssVars } from '../base/css-vars.js';
import { criticalIcon } from '../base/icons.js';
import { aheadIcon, okIcon, warningIcon } from '../base/tone-icons.js';
import { BINS, type Bar, type BulletLayout, type Cell, type QuotaLayout, type RowLayout } from './quota-tracker.layout.js';

/** What every part is drawn from. */
export interface QuotaDrawing {
  readonly model: AttainmentModel;
  readonly layout: QuotaLayout;
  readonly format: Locale;
  /** Whether rows beyond the first {@link FIRST_ROWS} are shown. */
  readonly all: boolean;
  readonly onToggleAll: () => void;
}

export const FIRST_ROWS = 12;

const SHAPES: Readonly<Record<PaceStatus, { readonly tone: string; readonly icon: TemplateResult }>> = {
  ahead: { tone: 'ok', icon: aheadIcon }, 'on-track': { tone: 'ok', icon: okIcon },
  'at-risk': { tone: 'warn', icon: warningIcon }, behind: { tone: 'crit', icon: criticalIcon },
};

const wordsOf = ({ format }: QuotaDrawing) => format.words(quotaWords);
const valueOf = ({ model }: QuotaDrawing, family: string): number | null => figureAt(model, family)?.value ?? null;
const amount = ({ format, model }: QuotaDrawing, value: number | null, options: { signed?: boolean; symbol?: boolean; trim?: boolean } = {}): string =>
  value === null ? NOTHING : format.amount(value, model.currency, options);

export const renderQuota = (drawing: QuotaDrawing): TemplateResult =>
  html`<div class="top">${renderHero(drawing)}${renderBullet(drawing)}</div>${renderFacts(drawing)}${renderRows(drawing)}${renderDistribution(drawing)}`;

// ——— hero ———

function renderHero(drawing: QuotaDrawing): TemplateResult {
  const actual = valueOf(drawing, 'actual');
  const target = valueOf(drawing, 'target');
  const attained = valueOf(drawing, 'attainment');
  const words = wordsOf(drawing);
  return html`<div class="hero-box">
    <div class="hero val">${attained === null ? amount(drawing, actual, { symbol: true }) : drawing.format.ratio(attained)}</div>
    <div class="of">${attained === null ? nothing : html`<b class="val">${amount(drawing, actual, { symbol: true })}</b> `}${target === null ? nothing : words.ofTarget(amount(drawing, target, { symbol: true }))}</div>
    ${renderStatus(drawing, target, actual)}
  </div>`;
}

function renderStatus(drawing: QuotaDrawing, target: number | null, actual: number | null): TemplateResult {
  const words = wordsOf(drawing);
  const { status } = drawing.model;
  const pace = valueOf(drawing, 'pace');
  const why = target === null ? words.noTarget : target === 0 ? words.zeroTarget : valueOf(drawing, 'elapsed-days') === 0 || actual !== null ? words.notStarted : words.noData;
  if (status === null || pace === null) return html`<span class="st idle">${why}</span>`;
  const { tone, icon } = SHAPES[status];
  return html`<span class="st ${tone}">${icon}${words.status[status]} · ${words.ofPace(drawing.format.ratio(pace))}</span>`;
}

function renderBullet(drawing: QuotaDrawing): TemplateResult | typeof nothing {
  const { bullet } = drawing.layout;
  if (!bullet) return nothing;
  return html`<div class="bullet" data-figure="attainment" data-figures="actual target expected pace gap" ${cssVars(bulletVars(bullet))}>
    <span class="said">${bulletName(drawing)}</span>
    ${renderFlags(drawing, bullet)}
    <div class="plot">
      <i class="m ranges ${bullet.ranges ? '' : 'plain'}"></i>
      ${bullet.bar ? html`<i class="m bar ${bullet.bar.negative ? 'negative' : ''}"></i>` : nothing}
      ${bullet.pace === null ? nothing : html`<i class="m pace"></i>`}
      ${bullet.target === null ? nothing : html`<i class="m target"></i>`}
    </div>
    <div class="axis" aria-hidden="true">${bullet.ticks.map(({ value, at }) => html`<span class=${at > LAST ? 'last' : ''} ${cssVars({ '--at': at })}>${value === 0 ? '0' : amount(drawing, value, { trim: true })}</span>`)}</div>
  </div>`;
}

/** Its flags as one short sentence: how they are drawn, with both their names, is nothing to read. */
function bulletName(drawing: QuotaDrawing): string {
  const { attainment, expected, target } = wordsOf(drawing);
  const attained = valueOf(drawing, 'attainment');
  const flags = [...(drawing.layout.bullet?.pace == null ? [] : [[expected, 'expected']]), [target, 'target']] as const;
  const parts = flags.map(([name, family]) => `${name} ${amount(drawing, valueOf(drawing, family!))}`);
  return [...(attained === null ? [] : [`${attainment} ${drawing.format.ratio(attained)}`]), ...parts].join(drawing.format.words(frameWords).comma);
}

/** A tick so far at the end that its label has to stay inside. */
const LAST = 96;

const barVars = (bar: Bar | null) => ({ '--from': bar?.from ?? 0, '--width': bar?.width ?? 0 });
const bulletVars = ({ bar, pace, target, ranges, zero }: BulletLayout) =>
  ({ ...barVars(bar), '--pace': pace ?? 0, '--target': target ?? 0, '--r1': ranges?.[0] ?? 0, '--r2': ranges?.[1] ?? 0, '--zero': zero });

/** Flags closer than this, in percent of the plot, stand on two sides of their ticks, with short names. */
const MEETING = 28;
const START = 15;
const END = 90;

function renderFlags(drawing: QuotaDrawing, { pace, target }: BulletLayout): TemplateResult {
  const { expected, expectedShort, target: long, targetShort } = wordsOf(drawing);
  const flag = (at: number, side: string, full: string, short: string, family: string): TemplateResult =>
    html`<span class="flag ${side}" aria-hidden="true" ${cssVars({ '--at': at })}><span class="long">${full}</span><span class="short">${short}</span> <b>${amount(drawing, valueOf(drawing, family))}</b></span>`;
  const meets = pace !== null && target !== null && Math.abs(target - pace) < MEETING;
  return html`${pace === null ? nothing : flag(pace, meets ? 'meets before' : sideOf(pace), expected, expectedShort, 'expected')}${
    target === null ? nothing : flag(target, meets ? 'meets after' : sideOf(target), long, targetShort, 'target')}`;
}

const sideOf = (at: number): string => (at < START ? 'after' : at > END ? 'before' : '');

// ——— facts ———

interface Fact { readonly name: string; readonly value: string; readonly note: string | TemplateResult; readonly figure: string; readonly more: string }

function renderFacts(drawing: QuotaDrawing): TemplateResult | typeof nothing {
  const facts = factsOf(drawing);
  if (facts.length === 0) return nothing;
  return html`<div class="facts">${facts.map(({ name, value, note, figure, more }) => html`
    <div data-figure=${figure} data-figures=${more}><div class="name">${name}</div><div class="val">${value}</div><div class="aside">${note}</div></div>`)}</div>`;
}

/** Only what is known: a dash has nothing to say as large as that. */
function factsOf(drawing: QuotaDrawing): readonly Fact[] {
  const words = wordsOf(drawing);
  const { format } = drawing;
  const gap = valueOf(drawing, 'gap');
  const left = valueOf(drawing, 'remaining-days') ?? 0;
  const recent = valueOf(drawing, 'recent-per-day');
  const over = gap !== null && gap < 0;
  const facts: readonly (Fact & { readonly shown: boolean })[] = [
    { shown: gap !== null, name: over ? words.over : words.gap, value: amount(drawing, over ? -gap : gap, { symbol: true, signed: over }), note: left === 0 ? words.periodOver : words.daysLeft(format, left), figure: 'gap', more: 'target actual remaining-days' },
    { shown: gap !== null && left > 0, name: words.needed, value: neededText(drawing, gap), note: renderAgainstRecent(drawing), figure: 'needed', more: 'needed-over-recent gap remaining-days' },
    { shown: recent !== null && isRunning(drawing), name: words.recent, value: amount(drawing, recent, { symbol: true }), note: words.workingDays(format, valueOf(drawing, 'recent-days') ?? 0), figure: 'recent-per-day', more: 'recent recent-days' },
  ];
  return facts.filter(({ shown }) => shown);
}

/** The last four weeks are about a period only while it runs. */
const isRunning = ({ model: { period, asOfDay } }: QuotaDrawing): boolean => asOfDay >= period.from && asOfDay <= period.to;

const neededText = (drawing: QuotaDrawing, gap: number | null): string =>
  gap !== null && gap <= 0 ? wordsOf(drawing).reached : amount(drawing, valueOf(drawing, 'needed'), { symbol: true });

function renderAgainstRecent(drawing: QuotaDrawing): TemplateResult | string {
  const difference = valueOf(drawing, 'needed-over-recent');
  if (difference === null || !isRunning(drawing)) return '';
  return html`<span class="txt ${difference > 0 ? 'crit' : 'ok'}">${wordsOf(drawing).onRecent(amount(drawing, difference, { signed: true, symbol: true }))}</span>`;
}

// ——— rows ———

function renderRows(drawing: QuotaDrawing): TemplateResult | typeof nothing {
  const { layout, model, format, all, onToggleAll } = drawing;
  const { months } = layout;
  if (layout.rows.length === 0) return nothing;
  const words = wordsOf(drawing);
  const shown = all ? layout.rows : layout.rows.slice(0, FIRST_ROWS);
  const vars = { '--full': layout.full, '--pace': layout.pace?.at ?? 0, '--zero': layout.zero, '--months': months.length };
  const more = all ? words.fewer(format, FIRST_ROWS) : words.all[model.scope](format, layout.rows.length);
  return html`<div class="rows ${layout.pace ? '' : 'no-pace'} ${layout.zero > 0 ? 'signed' : ''} ${layout.compared ? '' : 'plain'} ${months.length === 0 ? 'no-months' : ''}" ${cssVars(vars)}>${renderRowHead(drawing)}${shown.map(row => renderRow(drawing, row))}</div>
    ${layout.rows.length > FIRST_ROWS ? html`<button class="btn more" type="button" aria-expanded=${all ? 'true' : 'false'} @click=${onToggleAll}>${more}</button>` : nothing}`;
}

/** Heads of lines that stand closer than this, in percent of the plot, would run into each other. */
const CLOSE = 16;
/** Where 100 % stands so far at the start that the plot's own head moves to its end. */
const LEFT = 60;
/** Where the head of the pace would stand on the plot's own. */
const EARLY = 40;

function renderRowHead(drawing: QuotaDrawing): TemplateResult {
  const words = wordsOf(drawing);
  const { layout, model } = drawing;
  const compared = layout.rows.some(({ standing }) => standing === 'ratio' || standing === 'no-data');
  const ends = layout.compared ? html`<span class="end">${words.attained}</span><span class="end gap">${words.gapShort}</span>` : html`<span class="end">${words.actual}</span>`;
  return html`<div class="row heads" aria-hidden="true">
    <span class="who">${words.scope[model.scope]}</span>
    <div class="lines">${compared ? renderLineHeads(drawing) : layout.compared ? words.actual : nothing}</div>
    ${ends}
    <span class="months">${layout.months.map(month => html`<span>${monthName(drawing, month)}</span>`)}</span>
  </div>`;
}

function renderLineHeads(drawing: QuotaDrawing): TemplateResult {
  const words = wordsOf(drawing);
  const { layout: { pace, full }, format } = drawing;
  const early = pace !== null && pace.at < EARLY;
  const atPace = pace && full - pace.at >= CLOSE ? html`<span class="at-pace ${early ? 'early' : ''}">${words.pace(format.ratio(pace.share, { decimals: 0 }))}</span>` : nothing;
  const basis = early && full >= LEFT ? nothing : html`<span class="basis ${full < LEFT ? 'last' : ''}">${words.percentOfTarget}</span>`;
  return html`${basis}${atPace}<span class="at-full">100</span>`;
}

/** `Aug` | `8月`: the year is that of the period. */
const monthName = ({ format }: QuotaDrawing, month: string): string => format.day(parseIsoDay(`${month}-01`)!, 'month');

export const rowName = ({ model, format }: Pick<QuotaDrawing, 'model' | 'format'>, key: string | null): string => {
  if (key === null) return format.words(quotaWords).none[model.scope];
  const label = model.labels[model.scope]?.[key];
  return label === undefined ? key : format.label(label);
};

const FILTERED: ReadonlySet<string> = new Set(['team', 'region']);

function renderRow(drawing: QuotaDrawing, row: RowLayout): TemplateResult {
  const { scope } = drawing.model;
  const filter = row.key !== null && FILTERED.has(scope) ? `${scope}:${row.key}` : nothing;
  return html`<div class="row">
    <div class="main" data-figure=${row.figure} data-figures=${row.more} data-filter=${filter}>
      <span class="who ${row.key === null ? 'unnamed' : ''}">${rowName(drawing, row.key)}</span>
      <div class="lines ${row.standing}" ${cssVars(barVars(row.bar))}>${drawing.layout.compared ? renderLines(drawing, row) : renderAmountBar(row)}</div>
      ${drawing.layout.compared ? renderComparison(drawing, row) : html`<span class="end val">${amount(drawing, row.actual?.value ?? null)}</span>`}
    </div>
    ${drawing.layout.months.length === 0 ? nothing : html`<div class="months">${row.cells.map(cell => renderCell(drawing, cell))}</div>`}
  </div>`;
}

const renderComparison = (drawing: QuotaDrawing, row: RowLayout): TemplateResult =>
  html`${renderAttained(drawing, row)}<span class="end gap">${renderGap(drawing, row)}</span>`;

const renderAmountBar = ({ bar }: RowLayout): TemplateResult =>
  html`<i class="m bar ${bar?.negative ? 'negative' : ''}"></i><i class="m zero"></i>`;

function renderLines(drawing: QuotaDrawing, { standing, bar, actual }: RowLayout): TemplateResult {
  const lines = html`<i class="m zero"></i><i class="m pace"></i><i class="m full"></i>`;
  if (standing === 'ratio') return html`<i class="m track"></i><i class="m bar ${bar?.negative ? 'negative' : ''}"></i>${lines}`;
  if (standing === 'no-data') return html`<i class="m track"></i>${lines}`;
  return html`<span class="alone">${amount(drawing, actual?.value ?? null)}</span>`;
}

function renderAttained(drawing: QuotaDrawing, { status, standing, attainment }: RowLayout): TemplateResult {
  const words = wordsOf(drawing);
  if (standing !== 'ratio' || attainment?.value == null) {
    const said = { ratio: NOTHING, nothing: NOTHING, 'no-data': words.noData, 'no-target': words.noTarget, 'zero-target': words.zeroTarget }[standing];
    return html`<span class="end attained none">${said}</span>`;
  }
  const shape = status && SHAPES[status];
  const mark = shape ? html`<span class="ic ${shape.tone}" title=${words.status[status!]}>${shape.icon}</span>` : nothing;
  return html`<span class="end attained val">${mark}${drawing.format.ratio(attainment.value)}</span>`;
}

function renderGap(drawing: QuotaDrawing, { gap }: RowLayout): TemplateResult | string {
  const value = gap?.value ?? null;
  if (value === null) return '';
  return value < 0 ? html`<span class="txt ok">${amount(drawing, -value, { signed: true })}</span>` : amount(drawing, value);
}

const CELL_SIGNS = { 'zero-target': '/0', 'no-target': '•', 'no-data': NOTHING } as const;

function renderCell({ format }: QuotaDrawing, { standing, heat, percent, figure, more, current }: Cell): TemplateResult {
  if (standing === 'nothing') return html`<span class="cell nothing"></span>`;
  const look = standing === 'ratio' ? `h${heat} ${Math.abs(percent) > 999 || percent < -99 ? 'tight' : ''}` : standing;
  return html`<span class="cell ${look} ${current ? 'current' : ''}" data-figure=${figure} data-figures=${more}>${standing === 'ratio' ? format.count(percent) : CELL_SIGNS[standing]}</span>`;
}

// ——— distribution: the heat's legend ———

function renderDistribution(drawing: QuotaDrawing): TemplateResult | typeof nothing {
  const { layout, model, format } = drawing;
  const { bins } = layout;
  const total = bins.reduce((sum, count) => sum + count, 0);
  if (total === 0) return nothing;
  const words = wordsOf(drawing);
  const reached = bins.slice(3).reduce((sum, count) => sum + count, 0);
  const part = model.partMonth ? words.partMonth(monthName(drawing, model.partMonth), format.day(model.asOfDay, 'table')) : '';
  const most = Math.max(...bins);
  return html`<div class="hist">
    <p><b>${words.months[model.scope](format, total)}</b> ${words.distribution(format, reached)} ${part}</p>
    <div class="bins" role="list">${bins.map((count, i) => html`<div role="listitem" class="h${i + 1}"><b>${format.count(count)}</b><i class="m" ${cssVars({ '--n': count / most })}></i><span dir="ltr">${BINS[i]}</span></div>`)}</div>
  </div>`;
}
