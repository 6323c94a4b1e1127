import type { Correction, ImportMode } from './import.js';
import type { Json } from './json.js';

/** Where data came from. `cache` is what the network once brought, read from the store. */
export type Origin = 'network' | 'cache' | 'handed-in' | 'imported';

/** A file as chosen or fetched: its name (by which a mapping knows it) and its bytes, which are read when they are needed. */
export interface SourceFile { readonly name: string; readonly content: Blob }

/** Files that a person chose to import, and how. */
export interface ImportOrder {
  readonly files: readonly SourceFile[];
  readonly mapping: Json;
  readonly mode: ImportMode;
  readonly corrections?: readonly Correction[];
}

/** What is parsed for itself: a JSON text, a value, or files with their mapping. */
export type PlainDelivery =
  | { readonly kind: 'json'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'files'; readonly files: readonly SourceFile[]; readonly mapping: Json };

/** What goes to the worker to be parsed: also imports one after the other, over `base` or what is held. */
export type Delivery = PlainDelivery | { readonly kind: 'imports'; readonly orders: readonly ImportOrder[]; readonly base?: Delivery };

/** One way of getting data. `load` may be called again and again; it rejects with a `SalesError`. */
export interface Source {
  readonly origin: Origin;
  /** What tells it from other sources, such as its address: what one brought is never shown for another. */
  readonly key: string;
  load(signal: AbortSignal): Promise<Delivery>;
}
