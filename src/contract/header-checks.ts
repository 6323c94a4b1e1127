import { parseIsoDay } from '../calendar/day.js';
import { isZone } from '../calendar/zone.js';

type Axis = { readonly breaks: readonly number[]; readonly bands?: readonly unknown[] | undefined };
type Pace = { readonly ahead: number; readonly onTrack: number; readonly atRisk: number };

/** What must hold of a header's values beyond their types, by the name under which the definition asks for it. */
export const CHECKS = {
  civilDate: (text: string): boolean => parseIsoDay(text) !== null,
  zone: isZone,
  bandsForBreaks: ({ breaks, bands }: Axis): boolean => bands === undefined || bands.length === breaks.length + 1,
  breaksAscend: ({ breaks }: Axis): boolean => breaks.every((value, i) => i === 0 || value > breaks[i - 1]!),
  sharesAscend: ([a, b]: [number, number]): boolean => a <= b,
  paceDescends: ({ ahead, onTrack, atRisk }: Pace): boolean => ahead >= onTrack && onTrack >= atRisk,
};

export type CheckName = keyof typeof CHECKS;
