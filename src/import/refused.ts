/** A cell in place of an amount that is none in the data set's currency, with why. */
export class Refused {
  constructor(readonly code: string, readonly found: string) {}
}
