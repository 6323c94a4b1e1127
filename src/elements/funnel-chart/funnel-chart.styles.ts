import { css } from 'lit';

/** Lengths are `--v` and its like, 0 to 1, times the plot: the part of the column that leaves room for the label at the longest bar. */
export const funnelStyles = css`
  select { max-width: 160px; height: var(--_control-size); padding-inline: 8px; border: 1px solid var(--_border); border-radius: var(--_radius-sm); background: var(--_surface); color: inherit; font: inherit; font-size: var(--_text-xs); }
  .fn { --cols: minmax(96px, 156px) minmax(0, 1fr) 146px; --plot: 68%; --bar-top: 15px; --bar-size: 18px; }
  .fn.snapshot { --cols: minmax(96px, 156px) minmax(0, 1fr) 128px; }
  .fn ol { margin: 0; padding: 0; list-style: none; }
  .h, .row { display: grid; grid-template-columns: var(--cols); column-gap: 18px; }
  .h { align-items: end; padding-block-end: 6px; font-size: var(--_text-2xs); line-height: 1.35; color: var(--_text-3); }
  .row { position: relative; height: 54px; align-items: center; }
  .stage { display: grid; grid-column: 1 / 3; grid-template-columns: subgrid; align-self: stretch; align-items: center; border-radius: var(--_radius-sm); }
  .name { display: grid; grid-template-columns: minmax(0, 1fr); line-height: 1.25; }
  .name b { font-weight: var(--_weight-medium); overflow-wrap: anywhere; max-height: 2.5em; overflow: hidden; }
  .name span { font-size: var(--_text-2xs); color: var(--_text-3); }

  .bar-cell { position: relative; align-self: stretch; border-inline-start: 1px solid var(--_control); }
  .m { pointer-events: none; }
  .bar { inset-block-start: var(--bar-top); height: var(--bar-size); inset-inline-start: 0; width: calc(var(--v) * var(--plot)); background: var(--_actual); border-start-end-radius: var(--_radius-xs); border-end-end-radius: var(--_radius-xs); }
  .val { position: absolute; inset-block-start: 13px; inset-inline-start: calc(var(--l) * var(--plot) + 8px); white-space: nowrap; line-height: 22px; }
  .val b { font-weight: var(--_weight-strong); }
  .val > * { unicode-bidi: plaintext; }
  .val span { margin-inline-start: 3px; font-size: var(--_text-xs); color: var(--_text-2); }
  .won .name b::before { content: '✓ '; content: '✓ ' / ''; color: var(--_ok-text); }
  .snapshot .won .bar-cell { border-inline-start-color: transparent; }
  .snapshot .won .val { inset-inline-start: 0; }
  .snapshot .won { border-block-start: 1px solid var(--_hairline); }
  .other .bar { background: var(--_compare); }

  .share { text-align: end; font-weight: var(--_weight-medium); }
  .snapshot .h > :last-child { text-align: end; }

  .lg { display: inline-flex; align-items: center; gap: 5px; margin-inline-end: 12px; white-space: nowrap; line-height: 14px; vertical-align: middle; }
  .lg i { display: inline-block; forced-color-adjust: none; }
  .k-bar { width: 14px; height: 8px; background: var(--_actual); border-radius: 1px; }

  /* Only a changed value moves; nothing does on first paint. */
  .bar { transition: width var(--_motion-data) var(--_ease); }
  .val { transition: inset-inline-start var(--_motion-data) var(--_ease); }

  @container w (max-width: 760px) {
    .fn { --cols: 150px minmax(0, 1fr) 120px; }
    .fn.snapshot { --cols: 150px minmax(0, 1fr) 76px; }
    .fn { --plot: 56%; }
  }
  @container w (max-width: 420px) {
    .fn, .fn.snapshot { --cols: minmax(0, 1fr) auto; --plot: 98%; --bar-top: 3px; --bar-size: 14px; }
    .head select { grid-column: 1 / -1; justify-self: start; }
    .h, .name span { display: none; }
    .row { height: auto; }
    .stage { grid-column: 1 / -1; grid-template-columns: minmax(0, 1fr); }
    .bar-cell { height: 24px; margin-block-start: 2px; }
    .name { padding-inline-end: 40%; line-height: 18px; }
    .val { inset-block-start: -20px; inset-inline: auto 0; line-height: 18px; }
    .fn.snapshot { --plot: 82%; }
    .snapshot .won { margin-block-start: 6px; padding-block-start: 6px; }
    .snapshot .won .val { inset-inline: auto 0; }
    .snapshot .won .bar-cell { height: 2px; }
    .share { position: absolute; inset-block-end: 4px; inset-inline-end: 0; }
  }
`;
