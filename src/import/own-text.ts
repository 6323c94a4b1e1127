/** Engines keep short texts by themselves; longer ones cut out of a file's text are a window on it. */
const COPIED = 13;

/** A text of its own: one that was cut out of a larger text keeps that one in memory. Joining is what copies, and copies nothing beside. */
export const ownText = (text: string): string => (text.length < COPIED ? text : [text[0], text.slice(1)].join(''));
