import { css } from 'lit';

/** Of the ABC classes; bar lengths are `--v` and `--n`, 0 to 1. */
export const classesStyles = css`
  .abc { --_bar: var(--sales-bar, 16px); }
  .abc-h, .abc-row { display: grid; grid-template-columns: 20px 62px minmax(0, 1fr) 64px 50px 58px; column-gap: 10px; align-items: center; padding-inline: 8px; border: 1px solid transparent; }
  .abc-h { padding-block-end: 4px; font-size: var(--_text-2xs); line-height: 1.35; color: var(--_text-3); }
  .abc-row { min-height: 58px; border-radius: var(--_radius-sm); cursor: pointer; }
  .abc-row b { font-weight: var(--_weight-medium); }
  .n { white-space: nowrap; }
  .bars { position: relative; height: 30px; border-inline-start: 1px solid var(--_control); }
  .m { position: absolute; display: block; inset-inline-start: 0; pointer-events: none; forced-color-adjust: none; }
  .bar { inset-block-start: 3px; height: var(--_bar); width: calc(var(--v) * 100%); background: var(--_actual); border-start-end-radius: var(--_radius-xs); border-end-end-radius: var(--_radius-xs); }
  .thin { inset-block-start: 22px; height: 5px; width: calc(var(--n) * 100%); background: var(--_compare); }
  .abc-h .keys { display: flex; flex-wrap: wrap; }
  .lg { display: inline-flex; align-items: center; gap: 5px; margin-inline-end: 10px; white-space: nowrap; }
  .lg i { display: inline-block; width: 14px; forced-color-adjust: none; }
  .k-value { height: 8px; background: var(--_actual); border-radius: 1px; }
  .k-accounts { height: 4px; background: var(--_compare); }
  .abc-row:hover { border-color: var(--_control); }
  .n small { margin-inline-start: 3px; font-size: var(--_text-2xs); font-weight: 400; color: var(--_text-2); }
  .abc-row.sel, .abc-row.sel:hover { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }

  /* Two halves side by side, and too narrow for the key beside the columns: it stands above them. */
  @container w (min-width: 761px) and (max-width: 900px) {
    .abc-h .keys { grid-row: 1; grid-column: 1 / -1; }
    .abc-h .keys + .r { grid-column: 4; }
  }
  @container w (max-width: 420px) {
    .abc-h { display: block; }
    .abc-h > :not(.keys) { display: none; }
    .abc-row { grid-template-columns: 20px minmax(0, 1fr) auto auto; padding-block: 6px; row-gap: 2px; }
    .abc-row .bars { grid-row: 2; grid-column: 1 / -1; }
    .c-cum { display: none; }
  }
  @media (forced-colors: active) {
    .bar, .thin { outline: 1px solid CanvasText; outline-offset: -1px; }
  }
`;
