import type { Watch } from '../contract/import.js';
import type { Io } from './io.js';

const MEGABYTE = 1e6;

/** Shows how far reading has come where somebody is looking on; files too small to wait for are not worth a line. */
export function watching(doing: string, io: Io): Watch {
  return {
    progress(done, of) {
      if (of >= MEGABYTE) io.status?.(done < of ? `${doing} ${megabytes(done)} of ${megabytes(of)} MB` : '');
    },
    stopped: () => false,
  };
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
