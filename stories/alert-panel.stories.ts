import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Viewer } from '../src/contract/action.js';
import { cssVars } from '../src/elements/base/css-vars.js';
import type { SalesAlertPanel } from '../src/elements/alert-panel/alert-panel.js';
import { ALERT_RULES, alertsData } from '../test/support/alerts-data.js';

type Args = Partial<Pick<SalesAlertPanel, 'heading' | 'theme'>> & { readonly data?: object; readonly viewer?: Viewer | null; readonly scope?: string; readonly team?: readonly string[]; readonly width?: number };

const LIN_WEI: Viewer = { id: 'lin-wei', name: 'Lin Wei' };

const draw = ({ data = alertsData(), viewer = LIN_WEI, scope, team, width = 440, heading, theme }: Args): TemplateResult => html`
  <sales-data worker="off" .data=${data} .viewer=${viewer ?? undefined} .cacheScope=${scope} .team=${team}>
    <div ${cssVars({ width: `${width}px` })}><sales-alert-panel .heading=${heading} .theme=${theme}></sales-alert-panel></div>
  </sales-data>`;

const meta: Meta<Args> = {
  title: 'Widgets/Alert panel',
  component: 'sales-alert-panel',
  render: draw,
  argTypes: { data: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<Args>;

/** One alert of each severity, worst first. Unfold one to see its playbook and to respond. */
export const Open: Story = {};

/** With a `cache-scope` what the viewer does survives a reload; the panel then says nothing of "not saved". */
export const Kept: Story = { args: { scope: 'storybook/lin-wei' } };

/** The page names no viewer: nobody can respond, and the panel says why. */
export const NoViewer: Story = { args: { viewer: null } };

const UNCHECKED = [{ ...ALERT_RULES[0], id: 'visits', name: { en: 'Visits overdue', 'zh-Hans': '拜访逾期' }, measure: 'cadence', figure: 'overdue' }, ...ALERT_RULES];

/** A rule that watches what this version does not measure is told, never silently quiet. */
export const NotChecked: Story = { args: { data: alertsData({ alertRules: UNCHECKED }) } };

/** Nobody has a target: the pace cannot be checked, the other rules are. */
export const NoTargets: Story = { args: { data: alertsData({ targets: [] }) } };

/** The rules are held against what the shared filters leave. */
export const Filtered: Story = { args: { team: ['east'] } };

/** All rules checked, none broken. */
export const Quiet: Story = { args: { data: alertsData({ alertRules: [{ ...ALERT_RULES[0], threshold: 0.1 }] }) } };

export const NoRules: Story = { args: { data: alertsData({ alertRules: [] }) } };

export const Narrow: Story = { args: { width: 360 } };

export const Wide: Story = { args: { width: 900 } };

export const Dark: Story = { args: { theme: 'dark' } };
