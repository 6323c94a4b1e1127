import { css } from 'lit';

export const filterBarStyles = css`
  .frame { padding: 8px 12px; min-height: 0; justify-content: center; }
  .row { display: flex; align-items: center; gap: 6px; flex-wrap: wrap; min-height: var(--_control-size); }
  .compact { display: none; }
  .fl { height: var(--_control-size); display: inline-flex; align-items: center; gap: 6px; border-radius: var(--_radius-sm); padding-inline: 10px 8px; font-size: var(--_text-xs); border: 1px solid var(--_border); background: var(--_surface); white-space: nowrap; cursor: pointer; max-width: 100%; }
  .fl > span { color: var(--_text-3); }
  .fl b { font-weight: var(--_weight-medium); overflow: hidden; text-overflow: ellipsis; }
  .fl .i { color: var(--_text-3); width: 12px; height: 12px; }
  .fl:hover { background: var(--_hover); }
  .fl.set { background: var(--_selected); border-color: transparent; }
  .fl.set > span, .fl.set .i { color: var(--_text-2); }
  .fl.locked { cursor: default; }
  .asof { margin-inline-start: auto; font-size: var(--_text-xs); color: var(--_text-2); display: flex; gap: 8px; align-items: center; }
  .nw { white-space: nowrap; }
  .el { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
  .dot { width: 7px; height: 7px; border-radius: 50%; background: var(--c, var(--_ok)); display: inline-block; flex: none; forced-color-adjust: none; }

  .list:popover-open, .sheet .list { display: flex; flex-direction: column; }
  .list { min-width: 200px; max-width: min(340px, calc(100vw - 16px)); padding: 4px; gap: 4px; }
  .search { font: inherit; font-size: var(--_text-xs); color: inherit; background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius-sm); height: max(30px, var(--_target-min)); padding-inline: 8px; width: 100%; }
  .search:focus-visible, .options:focus-visible { outline-offset: -1px; }
  .options { overflow-y: auto; max-height: min(320px, 50vh); border-radius: var(--_radius-sm); }
  [role='option'] { display: flex; gap: 6px; align-items: center; min-height: max(28px, var(--_target-min)); padding: 3px 8px 3px 4px; border-radius: 3px; cursor: pointer; }
  [role='option']:hover { background: var(--_hover); }
  [role='option'].active { background: var(--_selected); }
  [role='option'][aria-selected='true'] { font-weight: var(--_weight-medium); }
  .tick { width: 14px; flex: none; color: var(--_accent); line-height: 1; }
  .tick .i { width: 12px; height: 12px; vertical-align: 0; }
  .group { color: var(--_text-3); font-size: var(--_text-2xs); padding: 6px 8px 2px; }
  .hint { font-size: var(--_text-2xs); padding: 4px 8px; }

  .sheet { position: fixed; inset: auto 0 0; margin: 0; width: 100%; max-width: 100%; max-height: 85vh; padding: 14px; border: 1px solid var(--_border); border-radius: 14px 14px 0 0; background: var(--_surface); color: var(--_text); box-shadow: var(--_shadow-pop); overflow-y: auto; font-size: var(--_text-sm); }
  .sheet[open] { display: grid; gap: 8px; align-content: start; }
  .sheet::backdrop { background: rgb(16 24 40 / 0.35); }
  .sheet .fl { height: 44px; width: 100%; font-size: var(--_text-sm); }
  .sheet .fl .i { margin-inline-start: auto; }
  .sheet .list { max-width: none; padding: 0; }
  .sheet [role='option'] { min-height: 44px; }
  .sheet .search { height: 44px; font-size: max(16px, var(--_text-sm)); }
  .sheet .asof { margin: 4px 0 0; }
  .sheet-h { display: flex; gap: 8px; align-items: center; }
  .sheet-h b { margin-inline-end: auto; }

  /* States in one line: the bar keeps its height. */
  .blank { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; justify-content: flex-start; text-align: start; min-height: var(--_control-size); padding: 0; }
  .blank .btn { margin: 0; }
  .pills { display: flex; gap: 6px; }
  .pills .sk { width: 104px; height: var(--_control-size); border-radius: var(--_radius-sm); }

  @container w (max-width: 420px) {
    .frame { padding: 8px 8px 8px 12px; }
    .row { display: none; }
    .compact { display: flex; gap: 8px; align-items: center; width: 100%; font-size: var(--_text-xs); min-height: 30px; }
    .compact .btn { margin-inline-start: auto; flex: none; }
  }
  @media (forced-colors: active) {
    .fl.set { border: 2px solid Highlight; }
    [role='option'].active { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
