import { css } from 'lit';

/** What stands in the frame's middle where there is nothing to draw, and above a body whose data is stale or partial. */
export const stateStyles = css`
  .sbn { display: flex; gap: 7px; align-items: flex-start; font-size: var(--_text-xs); line-height: 1.35; background: var(--cb); color: var(--_text); border-radius: var(--_radius-sm); padding: 6px 8px; margin-block-end: 10px; }
  .sbn .i { width: 14px; height: 14px; color: var(--c); margin-block-start: 1px; }
  .blank { display: grid; gap: 6px; place-content: center; justify-items: center; text-align: center; flex: 1; padding: 8px 4px; color: var(--_text-2); font-size: var(--_text-xs); min-height: 120px; line-height: 1.4; }
  .blank .ic .i { width: 18px; height: 18px; }
  .blank b { color: var(--_text); font-weight: 500; overflow-wrap: anywhere; }
  .blank span { max-width: 46ch; overflow-wrap: anywhere; }
  .blank .btn { margin-block-start: 4px; }
  .sks { display: grid; gap: 10px; align-content: start; }
  .sk { display: block; background: var(--_track); border-radius: 3px; height: 16px; }
  .sks .sk:nth-child(5n + 1) { width: 40%; }
  .sks .sk:nth-child(5n + 3) { width: 84%; }
  .sks .sk:nth-child(5n + 4) { width: 66%; }
  .sks .sk:nth-child(5n) { width: 48%; }
  .miss { background: repeating-linear-gradient(135deg, var(--_compare) 0 1px, transparent 1px 5px); box-shadow: inset 0 0 0 1px var(--_compare); border-radius: 2px; display: block; }

  /* Stale: the marks turn grey, the text keeps its contrast, the age is said above. */
  .is-stale { --_actual: var(--_compare); --_actual-soft: var(--_idle-bg); --_forecast: var(--_track); --_forecast-line: var(--_compare); --_above: var(--_compare); }

  @media (prefers-reduced-motion: no-preference) {
    .sk { animation: sk 1.6s ease-in-out infinite alternate; }
    @keyframes sk { to { opacity: 0.55; } }
  }
  @media (forced-colors: active) {
    .sk { border: 1px solid GrayText; }
  }
`;
