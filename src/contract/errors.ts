/** A failure of the road, not of the data. `code` is worded by `format/`; `subject` names what it was about. */
export class SalesError extends Error {
  override readonly name = 'SalesError';
  constructor(readonly code: ErrorCode, readonly subject = '') {
    super(subject ? `${code}: ${subject}` : code);
  }
}

export type ErrorCode =
  | 'unreachable' | 'http-status' | 'not-json' | 'file-gone' | 'auth-needed' | 'too-large' | 'unusable-data' | 'bad-mapping'
  | 'worker-failed' | 'timeout' | 'cache-failed' | 'no-viewer' | 'unknown-measure' | 'bad-parameter' | 'aborted' | 'refused';
