/** Anything JSON can say. Parameters and wire messages are made of it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
