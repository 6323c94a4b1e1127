import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { SalesFunnelChart } from '../src/elements/funnel-chart/funnel-chart.js';
import { cssVars } from '../src/elements/base/css-vars.js';

/** Deals of one path through the process, `count` of them, each `amount` larger than the last; `null` leaves the amount out. */
interface Path { readonly stages: string; readonly count: number; readonly amount: number | null; readonly outcome?: string }

const STAGES = [
  { id: 'prepare', kind: 'open', standardConversion: 0.8, name: { en: 'Preparation', 'zh-Hans': '事先准备' }, buyingPhase: { en: 'business changes noticed', 'zh-Hans': '业务运营认识变化' } },
  { id: 'understand', kind: 'open', standardConversion: 0.75, name: { en: 'Understand situation', 'zh-Hans': '了解现状' }, buyingPhase: { en: 'assess the present', 'zh-Hans': '评估现状' } },
  { id: 'identify', kind: 'open', standardConversion: 0.75, name: { en: 'Identify opportunity', 'zh-Hans': '识别机会' }, buyingPhase: { en: 'set buying criteria', 'zh-Hans': '建立采购标准' } },
  { id: 'develop', kind: 'open', standardConversion: 0.7, name: { en: 'Develop need', 'zh-Hans': '发展需求' }, buyingPhase: { en: 'explore solutions', 'zh-Hans': '探索解决方案' } },
  { id: 'recommend', kind: 'open', standardConversion: 0.65, name: { en: 'Recommend solution', 'zh-Hans': '推荐解决方案' }, buyingPhase: { en: 'explore solutions', 'zh-Hans': '探索解决方案' } },
  { id: 'won', kind: 'won', name: { en: 'Order won', 'zh-Hans': '成交' } },
  { id: 'lost', kind: 'lost', name: { en: 'Lost', 'zh-Hans': '丢单' } },
];

const PATHS: readonly Path[] = [
  { stages: 'prepare', count: 46, amount: 12_000 }, { stages: 'prepare understand', count: 31, amount: 16_000 }, { stages: 'prepare understand identify', count: 58, amount: 18_000 },
  { stages: 'prepare understand identify develop', count: 22, amount: 24_000 }, { stages: 'prepare understand identify develop recommend', count: 13, amount: 30_000 },
  { stages: 'prepare understand identify develop recommend won', count: 41, amount: 26_000 }, { stages: 'prepare lost', count: 18, amount: 9_000 }, { stages: 'prepare understand identify lost', count: 37, amount: 15_000 },
  { stages: 'understand develop', count: 4, amount: null },
];

function dealsOf({ stages, count, amount, outcome }: Path, path: number) {
  const steps = stages.split(' ');
  const start = Date.UTC(2026, 2 + (path % 5), 3);
  const dayAfter = (days: number): string => new Date(start + days * 86_400_000).toISOString().slice(0, 10);
  const ids = Array.from({ length: count }, (_, n) => `d${path}-${n + 1}`);
  return {
    opportunities: ids.map((id, n) => ({ id, name: `Deal ${path + 1}.${n + 1}`, stage: steps.at(-1), outcome, created: dayAfter(0), ...(amount === null ? {} : { amount: amount + n * 500 }) })),
    opportunityChanges: ids.flatMap(id => steps.map((to, i) => ({ opportunity: id, field: 'stage', ...(i > 0 ? { from: steps[i - 1] } : {}), to, at: dayAfter(i * 9) }))),
  };
}

/** A small data set; `more` replaces what a story is about. */
function salesData(paths: readonly Path[] = PATHS, more: object = {}): object {
  const parts = paths.map(dealsOf);
  return {
    contract: 1, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: 'CNY', history: { stage: 'complete' },
    pipelines: [{ id: 'direct', name: { en: 'Direct sales', 'zh-Hans': '直销' } }], stages: STAGES.map((stage, order) => ({ pipeline: 'direct', order, ...stage })),
    opportunities: parts.flatMap(part => part.opportunities), opportunityChanges: parts.flatMap(part => part.opportunityChanges), ...more,
  };
}

type Args = Partial<Pick<SalesFunnelChart, 'basis' | 'value' | 'pipeline' | 'cohortDate' | 'heading' | 'theme'>> & { readonly data?: object; readonly period?: string; readonly width?: number };

const draw = ({ data = salesData(), period, width, basis = 'snapshot', value, pipeline, cohortDate, heading, theme }: Args): TemplateResult => html`
  <sales-data worker="off" .data=${data} .period=${period}>
    <div ${cssVars({ width: width ? `${width}px` : null })}><sales-funnel-chart
      .basis=${basis} .value=${value} .pipeline=${pipeline} .cohortDate=${cohortDate} .heading=${heading} .theme=${theme}></sales-funnel-chart></div>
  </sales-data>`;

const meta: Meta<Args> = {
  title: 'Widgets/Funnel chart',
  component: 'sales-funnel-chart',
  render: draw,
  argTypes: { basis: { control: 'inline-radio', options: ['snapshot', 'pass-through'] }, value: { control: 'inline-radio', options: ['amount', 'count'] }, data: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<Args>;

/** Open deals by the stage they are in now. A snapshot has shares, never a conversion. */
export const Snapshot: Story = {};

export const SnapshotByCount: Story = { args: { value: 'count' } };

/** Deals by the furthest stage they reached: conversion to the next stage, points off its standard, ticks where the bar would end at standard. */
export const Cohort: Story = { args: { basis: 'pass-through' } };

export const CohortByCount: Story = { args: { basis: 'pass-through', value: 'count' } };

/** The period chooses deals by the day they were created. */
export const CohortOfAPeriod: Story = { args: { basis: 'pass-through', period: '2026-Q2' } };

/** No stage has a standard: no ticks, no points. */
export const WithoutStandards: Story = { args: { basis: 'pass-through', data: salesData(PATHS, { stages: STAGES.map(({ id, kind, name }, order) => ({ id, kind, name, order, pipeline: 'direct' })) }) } };

/** Without stage history a deal counts up to the stage it is in; lost deals without one are left out and counted. */
export const WithoutHistory: Story = { args: { basis: 'pass-through', data: salesData(PATHS, { opportunityChanges: [], history: { stage: 'none' } }) } };

/** Open deals whose stage is no open stage of the pipeline stand in a row of their own and count in the totals. */
export const OtherStages: Story = { args: { data: salesData([...PATHS, { stages: 'lost', count: 9, amount: 11_000, outcome: 'open' }]) } };

/** No amount is known: bars are counts, and an amount is a dash, not a zero. */
export const WithoutAmounts: Story = { args: { data: salesData(PATHS.map(path => ({ ...path, amount: null }))) } };

export const WithoutAmountsByAmount: Story = { args: { value: 'amount', data: salesData(PATHS.map(path => ({ ...path, amount: null }))) } };

export const TwoPipelines: Story = {
  args: {
    data: salesData(PATHS, {
      pipelines: [{ id: 'direct', name: { en: 'Direct sales', 'zh-Hans': '直销' } }, { id: 'renewal', name: { en: 'Renewals', 'zh-Hans': '续约' } }],
      stages: [...STAGES.map(stage => ({ ...stage, pipeline: 'direct' })), { id: 'due', name: { en: 'Due', 'zh-Hans': '到期' }, kind: 'open', pipeline: 'renewal' }],
    }),
  },
};

/** The filter leaves no deal: not the same as zero deals in a stage. */
export const Empty: Story = { args: { basis: 'pass-through', period: '2019' } };

/** The data set has no pipeline. */
export const NoPipeline: Story = { args: { data: salesData(PATHS, { pipelines: [], stages: [] }) } };

export const Narrow: Story = { args: { basis: 'pass-through', width: 360 } };

export const Medium: Story = { args: { basis: 'pass-through', width: 600 } };

export const Dark: Story = { args: { basis: 'pass-through', theme: 'dark' } };
