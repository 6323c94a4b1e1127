import { css } from 'lit';

/** States, and what takes the place of the chart: table twin, drill list, explanation, keys. */
export const panelStyles = css`
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

  .panel { flex: 1 0 auto; display: grid; gap: 10px; align-content: start; justify-items: start; min-width: 0; grid-template-columns: minmax(0, 1fr); }
  .panel:focus { outline: none; }
  .panel-h { display: flex; gap: 12px; align-items: center; justify-content: space-between; width: 100%; }
  .panel-h .title { font-size: var(--_text-sm); }
  .scroll { overflow-x: auto; width: 100%; border-radius: 2px; }
  .twin { font-size: var(--_text-xs); }
  .twin caption { text-align: start; color: var(--_text-2); padding-block-end: 6px; }
  .twin th, .twin td { text-align: end; padding: 5px 8px; white-space: nowrap; }
  .twin thead th { font-weight: 400; font-size: var(--_text-2xs); color: var(--_text-3); vertical-align: bottom; }
  .twin tbody :is(th, td) { border-block-start: 1px solid var(--_hairline); height: var(--_row); }
  .twin :is(th, td):first-child { text-align: start; padding-inline-start: 0; }
  .twin tbody th { font-weight: var(--_weight-medium); white-space: normal; min-width: 12ch; }
  .twin th .lk { font-weight: 400; font-size: var(--_text-2xs); margin-inline-start: 8px; }
  .twin .tx { text-align: start; }
  .fig { border: 0; background: none; padding: 0 2px; margin-inline: -2px; min-height: var(--_target-min); border-radius: 2px; cursor: pointer; text-decoration: underline; text-decoration-color: var(--_border); text-underline-offset: 3px; }
  .fig:hover { background: var(--_hover); text-decoration-color: currentColor; }
  .how { display: grid; grid-template-columns: minmax(0, auto) minmax(0, 1fr); gap: 3px 16px; font-size: var(--_text-xs); }
  .how dt { color: var(--_text-2); }
  .how dd { font-weight: var(--_weight-medium); }
  .how.wide dd { font-weight: 400; }
  .how-s { font-size: var(--_text-sm); max-width: 70ch; }
  .how-l { font-size: var(--_text-xs); color: var(--_text-2); }
  .panel .sec { font-size: var(--_text-xs); font-weight: var(--_weight-strong); margin-block-start: 4px; }
  .keys { display: grid; grid-template-columns: auto 1fr; gap: 5px 14px; font-size: var(--_text-xs); align-items: center; }

  @media (prefers-reduced-motion: no-preference) {
    .sk { animation: sk 1.6s ease-in-out infinite alternate; }
    @keyframes sk { to { opacity: 0.55; } }
  }
  @media (forced-colors: active) {
    .sk { border: 1px solid GrayText; }
  }
`;
