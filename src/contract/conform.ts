import { CHECKS, type CheckName } from './header-checks.js';

/** The few words of JSON Schema that the header is defined in; `x-checks` names what it has no words for. */
export interface Shape {
  readonly type?: 'string' | 'number' | 'integer' | 'array' | 'object';
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** Of every element, or of each of a fixed number. */
  readonly items?: Shape | readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape;
  readonly 'x-checks'?: readonly CheckName[];
}

/** In place of a value that is not as its shape says. */
export const UNFIT = Symbol('unfit');

/** A value as its shape says: defaults filled in, fields that the shape does not know left out. `UNFIT` where it is not so. */
export function conform(shape: Shape, given: unknown): unknown {
  const value = given === undefined ? shape.default : given;
  const read = readBy(shape, value);
  const passes = read !== UNFIT && (shape['x-checks'] ?? []).every(name => CHECKS[name](read as never));
  return passes ? read : UNFIT;
}

function readBy(shape: Shape, value: unknown): unknown {
  if (shape.anyOf) return shape.anyOf.map(one => conform(one, value)).find(read => read !== UNFIT) ?? UNFIT;
  if (shape.enum) return shape.enum.includes(value) ? value : UNFIT;
  switch (shape.type) {
    case 'string': return typeof value === 'string' && new RegExp(shape.pattern ?? '').test(value) ? value : UNFIT;
    case 'array': return Array.isArray(value) ? readItems(shape.items!, value) : UNFIT;
    case 'object': return typeof value === 'object' && value !== null ? readObject(shape, value as Record<string, unknown>) : UNFIT;
    case undefined: return value === shape.const ? value : UNFIT;
    default: return isNumber(shape, value) ? value : UNFIT;
  }
}

const isNumber = ({ type, minimum = -Infinity, maximum = Infinity }: Shape, value: unknown): boolean =>
  typeof value === 'number' && value >= minimum && value <= maximum && (type === 'number' || Number.isInteger(value));

function readItems(items: Shape | readonly Shape[], values: readonly unknown[]): unknown {
  const read = 'length' in items ? items.map((shape, at) => conform(shape, values[at])) : values.map(value => conform(items, value));
  return read.includes(UNFIT) ? UNFIT : read;
}

/** Fields that are known by name, or any fields of one shape. */
function readObject({ properties, required = [], propertyNames = {}, additionalProperties }: Shape, given: Readonly<Record<string, unknown>>): unknown {
  const shapes = properties ?? Object.fromEntries(Object.keys(given).map(name => [name, additionalProperties!]));
  const entries = Object.entries(shapes)
    .filter(([name, shape]) => given[name] !== undefined || shape.default !== undefined || required.includes(name))
    .map(([name, shape]) => [name, conform(shape, given[name])] as const);
  const sound = entries.every(([name, read]) => read !== UNFIT && (propertyNames.enum?.includes(name) ?? true));
  return sound ? Object.fromEntries(entries) : UNFIT;
}
