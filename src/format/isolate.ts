const [START, END] = ['\u2066', '\u2069'];

/**
 * A figure that keeps its order in any paragraph: without the isolates "+80K" turns into "80K+" in a right-to-left page. They are
 * invisible and have no width; {@link bare} takes them off where a figure leaves the page (clipboard, files, tests).
 */
export const isolate = (text: string): string => START + text + END;

export const bare = (text: string): string => text.replace(/[\u2066\u2069]/g, '');
