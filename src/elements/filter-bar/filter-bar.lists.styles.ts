import { css } from 'lit';

/** The lists behind the buttons, in popovers or in a sheet; loaded with them. */
export const filterListStyles = css`
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

  @media (forced-colors: active) {
    [role='option'].active { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
