import { css } from 'lit';

/** Of the pass-through basis: what flows on, standards, and conversions between the rows. */
export const cohortStyles = css`
  .flow { inset-block: 38px -15px; inset-inline: 0; background: var(--_actual-soft); opacity: 0.55; clip-path: polygon(0 0, calc(var(--v) * var(--plot)) 0, calc(var(--n) * var(--plot)) 100%, 0 100%); }
  .flow:dir(rtl) { clip-path: polygon(100% 0, calc(100% - var(--v) * var(--plot)) 0, calc(100% - var(--n) * var(--plot)) 100%, 100% 100%); }
  .std { inset-block-start: calc(var(--bar-top) - 5px); height: calc(var(--bar-size) + 10px); width: var(--_tick); inset-inline-start: calc(var(--s) * var(--plot) - var(--_tick) / 2); background: var(--_target); box-shadow: 0 0 0 1px var(--_surface); }
  .conv { position: absolute; z-index: 1; inset-block-end: -15px; inset-inline-end: 0; display: grid; grid-template-columns: 60px 1fr; gap: 9px; align-items: center; width: 146px; border-radius: var(--_radius-sm); }
  .chev { display: grid; place-items: center; height: 30px; padding-block-end: 6px; font-size: var(--_text-xs); font-weight: var(--_weight-strong); background: var(--_idle-bg); clip-path: polygon(0 0, 100% 0, 100% 72%, 50% 100%, 0 72%); forced-color-adjust: none; }
  .cv { display: grid; line-height: 1.25; font-size: var(--_text-2xs); color: var(--_text-3); white-space: nowrap; }
  .cv b { font-weight: var(--_weight-medium); color: var(--_text-2); font-size: var(--_text-xs); }
  .k-std { width: 2px; height: 12px; background: var(--_target); }
  .cv > * { unicode-bidi: plaintext; }

  .flow { transition: clip-path var(--_motion-data) var(--_ease); }
  .std { transition: inset-inline-start var(--_motion-data) var(--_ease); }

  @container w (max-width: 760px) {
    .conv { width: 120px; grid-template-columns: 54px 1fr; }
    .cv span { display: none; }
  }
  @container w (max-width: 420px) {
    .flow { display: none; }
    .pass-through .row:not(:last-child) { padding-block-end: 31px; }
    .conv { inset-inline: 0; inset-block-end: 3px; width: auto; }
    .chev { height: 25px; }
    .cv { display: flex; gap: 8px; align-items: baseline; }
    .cv span { display: inline; }
  }
`;
