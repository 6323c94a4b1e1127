/** What the platform knows by name, for lists that a person chooses from. */

export const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC')];

/** ISO 4217 codes. */
export const currencies = (): readonly string[] => Intl.supportedValuesOf('currency');

/** The reader's own time zone, for moments that are theirs and not the data's. */
export const readersZone = (): string => new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
