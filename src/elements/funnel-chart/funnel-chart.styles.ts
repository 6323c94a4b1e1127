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
  .flow { inset-block: 38px -15px; inset-inline: 0; background: var(--_actual-soft); opacity: 0.55; clip-path: polygon(0 0, calc(var(--v) * var(--plot)) 0, calc(var(--n) * var(--plot)) 100%, 0 100%); }
  .flow:dir(rtl) { clip-path: polygon(100% 0, calc(100% - var(--v) * var(--plot)) 0, calc(100% - var(--n) * var(--plot)) 100%, 100% 100%); }
  .std { inset-block-start: calc(var(--bar-top) - 5px); height: calc(var(--bar-size) + 10px); width: var(--_tick); inset-inline-start: calc(var(--s) * var(--plot) - var(--_tick) / 2); background: var(--_target); box-shadow: 0 0 0 1px var(--_surface); }
  .val { position: absolute; inset-block-start: 13px; inset-inline-start: calc(var(--l) * var(--plot) + 8px); white-space: nowrap; line-height: 22px; }
  .val b { font-weight: var(--_weight-strong); }
  .val > *, .cv > * { unicode-bidi: plaintext; }
  .val span { margin-inline-start: 3px; font-size: var(--_text-xs); color: var(--_text-2); }
  .won .name b::before { content: '✓ '; content: '✓ ' / ''; color: var(--_ok-text); }
  .snapshot .won .bar-cell { border-inline-start-color: transparent; }
  .snapshot .won .val { inset-inline-start: 0; }
  .snapshot .won { border-block-start: 1px solid var(--_hairline); }
  .other .bar { background: var(--_compare); }

  .conv { position: absolute; z-index: 1; inset-block-end: -15px; inset-inline-end: 0; display: grid; grid-template-columns: 60px 1fr; gap: 9px; align-items: center; width: 146px; border-radius: var(--_radius-sm); }
  .chev { display: grid; place-items: center; height: 30px; padding-block-end: 6px; font-size: var(--_text-xs); font-weight: var(--_weight-strong); background: var(--_idle-bg); clip-path: polygon(0 0, 100% 0, 100% 72%, 50% 100%, 0 72%); forced-color-adjust: none; }
  .cv { display: grid; line-height: 1.25; font-size: var(--_text-2xs); color: var(--_text-3); white-space: nowrap; }
  .cv b { font-weight: var(--_weight-medium); color: var(--_text-2); font-size: var(--_text-xs); }
  .share { text-align: end; font-weight: var(--_weight-medium); }
  .snapshot .h > :last-child { text-align: end; }

  .lg { display: inline-flex; align-items: center; gap: 5px; margin-inline-end: 12px; white-space: nowrap; line-height: 14px; vertical-align: middle; }
  .lg i { display: inline-block; forced-color-adjust: none; }
  .k-bar { width: 14px; height: 8px; background: var(--_actual); border-radius: 1px; }
  .k-std { width: 2px; height: 12px; background: var(--_target); }

  /* Only a changed value moves; nothing does on first paint. */
  .bar { transition: width var(--_motion-data) var(--_ease); }
  .flow { transition: clip-path var(--_motion-data) var(--_ease); }
  .std, .val { transition: inset-inline-start var(--_motion-data) var(--_ease); }

  @container w (max-width: 760px) {
    .fn { --cols: 150px minmax(0, 1fr) 120px; }
    .fn.snapshot { --cols: 150px minmax(0, 1fr) 76px; }
    .fn { --plot: 56%; }
    .conv { width: 120px; grid-template-columns: 54px 1fr; }
    .cv span { display: none; }
  }
  @container w (max-width: 420px) {
    .fn, .fn.snapshot { --cols: minmax(0, 1fr) auto; --plot: 98%; --bar-top: 3px; --bar-size: 14px; }
    .head select { grid-column: 1 / -1; justify-self: start; }
    .h, .name span, .flow { display: none; }
    .row { height: auto; }
    .pass-through .row:not(:last-child) { padding-block-end: 31px; }
    .stage { grid-column: 1 / -1; grid-template-columns: minmax(0, 1fr); }
    .bar-cell { height: 24px; margin-block-start: 2px; }
    .name { padding-inline-end: 40%; line-height: 18px; }
    .val { inset-block-start: -20px; inset-inline: auto 0; line-height: 18px; }
    .fn.snapshot { --plot: 82%; }
    .snapshot .won { margin-block-start: 6px; padding-block-start: 6px; }
    .snapshot .won .val { inset-inline: auto 0; }
    .snapshot .won .bar-cell { height: 2px; }
    .share { position: absolute; inset-block-end: 4px; inset-inline-end: 0; }
    .conv { inset-inline: 0; inset-block-end: 3px; width: auto; }
    .chev { height: 25px; }
    .cv { display: flex; gap: 8px; align-items: baseline; }
    .cv span { display: inline; }
  }
`;
