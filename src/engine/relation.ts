import type { DataSet } from '../contract/data-set.js';
import type { FieldFacts } from '../contract/facts.js';
import { factsOf } from '../contract/facts-of.js';
import type { ColumnInfo, ColumnUnit, From } from '../contract/query.js';
import type { Table } from '../contract/table.js';
import { refuse } from './refused.js';
import type { View, ViewParams } from './view.js';

/** What can be asked: an entity's table or a built view, with what its columns mean and where its shared dimensions lie. */
export interface Relation {
  readonly name: string;
  readonly table: Table;
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** What a column means; undefined for a name that the contract does not know. */
  info(column: string): ColumnInfo | undefined;
  /** The relation that a reference leads to. */
  target(entity: string): Relation;
}

const UNITS: Readonly<Partial<Record<FieldFacts['kind'], ColumnUnit>>> = {
  id: 'id', ref: 'id', money: 'money', number: 'number', integer: 'number', ratio: 'ratio', day: 'day', moment: 'moment',
};

/** How answers name a contract field. An id refers to its own row, so that its label is given too. */
export const infoOf = (name: string, field: FieldFacts, entity: string): ColumnInfo => {
  const unit = field.unit === 'days' ? 'days' : (UNITS[field.kind] ?? 'text');
  const ref = field.kind === 'id' ? entity : field.ref;
  return ref ? { name, unit, ref } : { name, unit };
};

const MAX_VIEWS = 64;

/** The relations of a data set: entities for good, views for each set of parameters, the oldest dropped beyond a limit. */
export function createRelations(dataSet: DataSet, views: readonly View[]): (from: From) => Relation {
  const entities = new Map<string, Relation>();
  const built = new Map<string, Relation>();

  const entity = (name: string): Relation =>
    remembered(entities, name, () => entityRelation(dataSet, name, entity));
  const view = (name: string, params: ViewParams): Relation => {
    const key = `${name} ${stableJson(params)}`;
    if (built.size >= MAX_VIEWS && !built.has(key)) built.delete(built.keys().next().value!);
    return remembered(built, key, () => viewRelation(dataSet, views, name, params, entity));
  };
  return from => (typeof from === 'string' ? entity(from) : view(from.view, from.params));
}

function remembered(known: Map<string, Relation>, key: string, make: () => Relation): Relation {
  let relation = known.get(key);
  if (!relation) known.set(key, (relation = make()));
  return relation;
}

function entityRelation(dataSet: DataSet, name: string, target: (entity: string) => Relation): Relation {
  const entity = factsOf(name) ?? refuse('unsupported', name);
  const custom = dataSet.frame.dimensions?.[name] ?? [];
  const infos = new Map<string, ColumnInfo>();
  for (const [field, meta] of Object.entries(entity.fields)) infos.set(field, infoOf(field, meta, name));
  for (const { id, kind } of custom) infos.set(id, infoOf(id, { kind }, name));
  return {
    name, target, table: dataSet.tables[name] ?? { name, size: 0, columns: {} },
    paths: dataSet.paths[name] ?? entity.paths, info: column => infos.get(column),
  };
}

function viewRelation(dataSet: DataSet, views: readonly View[], name: string, params: ViewParams, target: (entity: string) => Relation): Relation {
  const view = views.find(known => known.name === name) ?? refuse('unsupported', name);
  return {
    name, target, table: view.build(dataSet, params), paths: view.paths,
    info: column => (Object.hasOwn(view.columns, column) ? view.columns[column] : undefined),
  };
}

/** The same text for the same parameters in whatever order their keys were written. */
const stableJson = (params: ViewParams): string =>
  JSON.stringify(params, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value);
