import { figureAt, figureId } from '../../contract/figure.js';
import { UNRATED } from '../../contract/tier.js';
import { cssVars } from '../base/css-vars.js';
import { shareAt } from './tier-matrix.layout.js';
import { behind, stars, tierMark, unrated } from './tier-matrix.render.js';
import { accountsOf, bandsOf, nameOf, textOf, wordsOf } from './tier-matrix.text.js';

/** What the page has anyway is handed to what is fetched later, so that no bundler splits the page to share it. */
export interface Kit {
  readonly UNRATED: typeof UNRATED;
  readonly figureAt: typeof figureAt;
  readonly figureId: typeof figureId;
  readonly cssVars: typeof cssVars;
  readonly shareAt: typeof shareAt;
  readonly behind: typeof behind;
  readonly stars: typeof stars;
  readonly tierMark: typeof tierMark;
  readonly unrated: typeof unrated;
  readonly accountsOf: typeof accountsOf;
  readonly bandsOf: typeof bandsOf;
  readonly nameOf: typeof nameOf;
  readonly textOf: typeof textOf;
  readonly wordsOf: typeof wordsOf;
}

export const kit: Kit = { UNRATED, figureAt, figureId, cssVars, shareAt, behind, stars, tierMark, unrated, accountsOf, bandsOf, nameOf, textOf, wordsOf };
