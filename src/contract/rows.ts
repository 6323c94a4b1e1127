import type * as v from 'valibot';
import type { activity } from './entities/activity.js';
import type { account, contact } from './entities/customer.js';
import type { channel, product } from './entities/offer.js';
import type { opportunity, opportunityChange } from './entities/opportunity.js';
import type { orderLine } from './entities/order-line.js';
import type { region, rep, team } from './entities/organisation.js';
import type { pipeline, stage } from './entities/pipeline.js';
import type { alertRule, cadence, target } from './entities/plan.js';
import type { HeaderInput } from './header.js';

/** Rows as a data set's JSON writes them. Where ids are generated, they may be left out. */
type Row<E extends { schema: v.GenericSchema }> = v.InferInput<E['schema']>;
type Keyless<R extends { id: string }> = Omit<R, 'id'> & { id?: string };

export type Account = Row<typeof account>;
export type Contact = Row<typeof contact>;
export type Opportunity = Row<typeof opportunity>;
export type OpportunityChange = Keyless<Row<typeof opportunityChange>>;
export type Pipeline = Row<typeof pipeline>;
export type Stage = Row<typeof stage>;
export type Rep = Row<typeof rep>;
export type Team = Row<typeof team>;
export type Region = Row<typeof region>;
export type Product = Row<typeof product>;
export type Channel = Row<typeof channel>;
export type OrderLine = Keyless<Row<typeof orderLine>>;
export type Target = Keyless<Row<typeof target>>;
export type Activity = Keyless<Row<typeof activity>>;
export type Cadence = Row<typeof cadence>;
export type AlertRule = Row<typeof alertRule>;

/** A data set's JSON: its own fields beside its tables. */
export type DataSetInput = HeaderInput & {
  readonly regions?: readonly Region[];
  readonly teams?: readonly Team[];
  readonly reps?: readonly Rep[];
  readonly channels?: readonly Channel[];
  readonly products?: readonly Product[];
  readonly accounts?: readonly Account[];
  readonly contacts?: readonly Contact[];
  readonly pipelines?: readonly Pipeline[];
  readonly stages?: readonly Stage[];
  readonly opportunities?: readonly Opportunity[];
  readonly opportunityChanges?: readonly OpportunityChange[];
  readonly orderLines?: readonly OrderLine[];
  readonly targets?: readonly Target[];
  readonly activities?: readonly Activity[];
  readonly cadences?: readonly Cadence[];
  readonly alertRules?: readonly AlertRule[];
};
