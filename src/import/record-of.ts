import * as v from 'valibot';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of any keys: a column may be called `constructor` or `__proto__`, which valibot's own records leave out without a word. */
export function recordOf<Value>(schema: v.GenericSchema<unknown, Value>) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isObject, 'expected an object'),
    v.rawTransform(({ dataset: { value: input }, addIssue }): Record<string, Value> => Object.fromEntries(Object.entries(input).flatMap(([key, value]) => {
      const read = v.safeParse(schema, value);
      if (read.success) return [[key, read.output]];
      for (const { message, path = [] } of read.issues) addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value }, ...path] });
      return [];
    }))),
  );
}
