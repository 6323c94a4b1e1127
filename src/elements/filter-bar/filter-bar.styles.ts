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
  }
`;
