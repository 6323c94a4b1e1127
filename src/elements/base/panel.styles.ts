import { css } from 'lit';

/** Menu, tooltip, and what takes the place of the chart: table twin, drill list, explanation, keys. Loaded with them. */
export const panelStyles = css`
  .menu { padding: 4px; min-width: 190px; }
  .menu:popover-open { display: grid; }
  .menu button { border: 0; background: none; border-radius: var(--_radius-sm); padding: 5px 8px; min-height: max(30px, var(--_target-min)); text-align: start; display: flex; gap: 16px; align-items: center; justify-content: space-between; cursor: pointer; }
  .menu button:hover { background: var(--_hover); }
  .menu :focus-visible { outline-offset: -2px; }
  kbd { font: 500 11px ui-monospace, monospace; border: 1px solid var(--_border); border-radius: 3px; padding: 1px 5px; background: var(--_sunken); white-space: nowrap; }

  .tip { padding: 10px 12px; width: max-content; min-width: 180px; max-width: min(300px, calc(100vw - 24px)); }
  .tip-h { font-weight: 600; margin-block-end: 5px; }
  .tip dl { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; }
  .tip dt { color: var(--_text-2); }
  .tip dd { text-align: end; font-weight: 500; }
  .tip-n { color: var(--_text-3); margin-block-start: 6px; padding-block-start: 6px; border-block-start: 1px solid var(--_hairline); font-size: var(--_text-2xs); }
  .tip .acts { margin-block-start: 8px; }

  .panel { flex: 1 0 auto; display: grid; gap: 10px; align-content: start; justify-items: start; min-width: 0; grid-template-columns: minmax(0, 1fr); }
  .panel:focus { outline: none; }
  .panel-h { display: flex; gap: 12px; align-items: center; justify-content: space-between; width: 100%; }
  .panel-h .title { font-size: var(--_text-sm); }
  .scroll { overflow: auto; max-height: 460px; width: 100%; border-radius: 2px; }
  .scroll thead th { position: sticky; top: 0; background: var(--_surface); }
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
`;
