import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { figure, figureId, type FigureFamily, type Model } from '../../src/contract/figure.js';
import type { Question } from '../../src/contract/store.js';
import { cssVars } from '../../src/elements/base/css-vars.js';
import type { Detail } from '../../src/elements/base/detail.js';
import { figureValue } from '../../src/elements/base/figure-text.js';
import { segment } from '../../src/elements/base/segment.js';
import type { TwinTable } from '../../src/elements/base/twin.js';
import { SalesWidget } from '../../src/elements/base/widget.js';

const TEAMS = ['east', 'north', 'south'] as const;
const drill = { kind: 'rows', from: 'orderLine', columns: ['id', 'name', 'account', 'date', 'amount'] } as const;

const families: readonly FigureFamily[] = [
  {
    id: 'revenue', unit: 'money', basis: 'revenue', by: ['team'], made: 'counted', proof: { op: 'sum', of: 'amount' }, drill,
    figures: [
      { keys: ['east'], value: 1_512_000_000, rows: 1284, excluded: [{ reason: 'no-amount', rows: 6 }] },
      { keys: ['north'], value: 840_000_000, rows: 733 },
      { keys: ['south'], value: 0, rows: 0 },
    ],
  },
  { id: 'target', unit: 'money', basis: 'target', by: ['team'], made: 'counted', proof: { op: 'sum', of: 'amount' }, drill: { ...drill, from: 'target' },
    figures: [{ keys: ['east'], value: 2_400_000_000, rows: 3 }, { keys: ['north'], value: 800_000_000, rows: 3 }, { keys: ['south'], value: null, why: 'no-target' }] },
  { id: 'attainment', unit: 'ratio', basis: 'attainment', by: ['team'], made: 'derived', formula: 'ratio', of: ['revenue', 'target'],
    figures: [{ keys: ['east'], value: 0.63 }, { keys: ['north'], value: 1.05 }, { keys: ['south'], value: null, why: 'no-target' }] },
];

/** Three teams against their targets: one short, one over, one without a target. */
export const TEAMS_MODEL: Model = {
  measure: 'teams', params: { period: '2026-Q3' }, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: { code: 'CNY', digits: 2 },
  families, notes: [{ code: 'no-date', rows: 12 }],
  labels: { team: { east: { en: 'East China', 'zh-Hans': '华东大区' }, north: { en: 'North China', 'zh-Hans': '华北大区' }, south: { en: 'South China', 'zh-Hans': '华南大区' } } },
};

/** The smallest widget that uses everything the frame offers. */
export class TeamBars extends SalesWidget {
  static override styles: CSSResultGroup = [SalesWidget.styles, css`
    .row { display: grid; grid-template-columns: 120px 1fr 64px; gap: 12px; align-items: center; height: var(--_row); border-block-start: 1px solid var(--_hairline); }
    .track { position: relative; height: 10px; background: var(--_track); border-radius: var(--_radius-xs); forced-color-adjust: none; }
    .track i { position: absolute; inset-block: 0; inset-inline-start: 0; width: calc(min(var(--v), 1) * 100%); background: var(--_actual); }
    .row span:last-child { text-align: end; }
  `];

  defaultHeading(): string { return 'Team attainment'; }
  question(): Question { return { measure: 'teams', params: {} }; }
  override subtitle(): string { return `Revenue · ${this.format.period('2026-Q3')}`; }
  override controls(): TemplateResult {
    return segment('Metric', [{ value: 'revenue', label: 'Revenue' }, { value: 'orders', label: 'Orders' }], 'revenue', () => {});
  }
  override facts(): readonly string[] { return ['2,017 order rows']; }
  summary(): string { return 'East China 63.0% of target, North China 105%, South China has no target.'; }
  async detail(): Promise<Detail> {
    const families = { revenue: 'Revenue', target: 'Target', attainment: 'Attainment' };
    const bases = { revenue: 'Order lines by order date.', target: 'Targets of the period.', attainment: 'Revenue over target of the same period and team.' };
    return { twin: () => this._twin(), words: () => ({ families, bases }) };
  }
  private _twin(): TwinTable {
    return {
      caption: 'Attainment by team', columns: [{ label: 'Team' }, { label: 'Revenue' }, { label: 'Target' }, { label: 'Attainment' }],
      rows: TEAMS.map(team => ({
        header: this.format.label(TEAMS_MODEL.labels['team']![team]!), filter: { name: 'team', id: team },
        cells: ['revenue', 'target', 'attainment'].map(family => ({ figure: figureId(family, [team]) })),
      })),
    };
  }
  renderBody(model: Model): TemplateResult {
    return html`${TEAMS.map(team => {
      const attainment = figure(model, figureId('attainment', [team]))!;
      return html`<div class="row" data-figure=${figureId('revenue', [team])} data-figures=${`${figureId('target', [team])} ${attainment.id}`} data-filter=${`team:${team}`}>
        <span>${this.format.label(model.labels['team']![team]!)}</span><div class="track"><i class="bar" ${cssVars({ '--v': attainment.value ?? 0 })}></i></div>
        <span>${figureValue(this.telling(model), attainment)}</span></div>`;
    })}`;
  }
}
