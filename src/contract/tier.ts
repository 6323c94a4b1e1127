/** The group of the accounts that have no class (ABC) or no cell (matrix). */
export const UNRATED = 'unrated';
