import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Model } from '../src/contract/figure.js';
import type { StoreState } from '../src/contract/store.js';
import { announceSource } from '../src/context/index.js';
import { FakeStore, NONE, READY } from '../test/support/fake-store.js';
import { TeamBars, TEAMS_MODEL } from '../test/support/fake-widget.js';

if (!customElements.get('example-team-bars')) customElements.define('example-team-bars', TeamBars);

interface Args { readonly state: StoreState; readonly model?: Model }

const DAY = 86_400_000;
const loaded = (age: number): StoreState => ({ ...READY, have: { kind: 'data', origin: 'cache', asOf: TEAMS_MODEL.asOf, storedAt: Date.now() - age, partial: false } });
const nothing: Model = { ...TEAMS_MODEL, families: [] };

let stores = 0;

/** A small widget over a store that says what the story is about. */
function draw({ state, model }: Args): TemplateResult {
  const store = new FakeStore();
  store.state = state;
  if (model) store.models = { teams: model };
  const id = `state-${++stores}`;
  announceSource(id, store);
  return html`<example-team-bars source=${id}></example-team-bars>`;
}

/**
 * Every widget has the same frame, and so the same states. Zero, no data, no target, hidden, stale, partial and wrong never look alike; the
 * title and the frame stay. The element here is an example of a widget made with `SalesWidget`, the class that all of ours extend.
 */
const meta: Meta<Args> = { title: 'Shell/States', render: draw, argTypes: { state: { table: { disable: true } }, model: { table: { disable: true } } } };
export default meta;

type Story = StoryObj<Args>;

/** Short of its target, over it, and without one. */
export const Ready: Story = { args: { state: loaded(0), model: TEAMS_MODEL } };

/** Nothing for 300 ms, then the widget's shape. */
export const Loading: Story = { args: { state: { ...NONE, doing: { kind: 'loading', done: 3, of: 12 } } } };

/** Why, and the one next step. */
export const Empty: Story = { args: { state: loaded(0), model: nothing } };

export const NoDataYet: Story = { args: { state: NONE } };

/** Grey marks and the age; the text keeps its contrast. */
export const Stale: Story = { args: { state: { ...loaded(2 * DAY), health: 'stale', doing: { kind: 'offline' } }, model: TEAMS_MODEL } };

/** Counted figures are lower bounds. */
export const Partial: Story = { args: { state: { ...loaded(0), health: 'partial' }, model: TEAMS_MODEL } };

/** What failed, what to do, one button. */
export const Failed: Story = { args: { state: { ...NONE, problem: { code: 'unreachable', subject: 'data.json' } } } };

export const NoPermission: Story = { args: { state: { ...NONE, doing: { kind: 'auth-needed' } } } };

/** The question cannot be answered under this filter, and says so instead of ignoring it. */
export const NotApplicable: Story = { args: { state: loaded(0), model: { ...nothing, problem: { code: 'not-applicable', subject: 'product' } } } };

/** No provider of that name on the page. */
export const NoSource: StoryObj = { render: () => html`<example-team-bars source="nowhere"></example-team-bars>` };
