import type { SourceFile } from '../../src/contract/source.js';

/** A file of text as a person would choose it. */
export const fileOf = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) as Uint8Array<ArrayBuffer> });
