import type { Refusal } from '../contract/query.js';

/** Thrown inside the engine and turned into an answer at its door: a question that has no honest answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.subject}`);
  }
}

export function refuse(code: Refusal['code'], subject: string): never {
  throw new Refused({ kind: 'refused', code, subject });
}
