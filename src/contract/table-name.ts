/** A source table as issues and tallies name it: the file, and the worksheet where it has one. */
export const tableName = (file: string, sheet?: string): string => (sheet === undefined ? file : `${file} · ${sheet}`);
