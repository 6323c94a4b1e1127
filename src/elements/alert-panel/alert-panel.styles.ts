import { css } from 'lit';

export const alertPanelStyles = css`
  .body > .seg { margin-block-end: 4px; }
  .al { display: grid; grid-template-columns: 18px minmax(0, 1fr) auto; gap: 2px 10px; padding-block: 12px; border-block-end: 1px solid var(--_hairline); align-items: start; }
  .al:last-child { border: 0; }
  .al > .ic { line-height: 1.35; }
  .al > .ic .i { vertical-align: -4px; }
  .al-t { display: inline-flex; gap: 5px; align-items: center; min-height: var(--_target-min); margin-block: -3px; padding: 0; border: 0; background: none; font-weight: var(--_weight-medium); line-height: 1.35; text-align: start; cursor: pointer; border-radius: var(--_radius-xs); overflow-wrap: anywhere; max-height: 4em; overflow: hidden; }
  .al-t:hover { text-decoration: underline; text-underline-offset: 3px; }
  .al-t .i { width: 12px; height: 12px; color: var(--_text-3); }
  .al-t[aria-expanded='true'] .i { transform: rotate(180deg); }
  .al-s { font-size: var(--_text-xs); color: var(--_text-2); overflow-wrap: anywhere; max-height: 4.5em; overflow: hidden; }
  .al-v { text-align: end; line-height: 1.3; white-space: nowrap; }
  .al-v b { display: inline-block; min-width: var(--_target-min); min-height: var(--_target-min); margin-block: -3px; line-height: var(--_target-min); border-radius: var(--_radius-xs); }
  .al-v b:hover { background: var(--_hover); }
  .al-v span { display: block; font-size: var(--_text-2xs); color: var(--_text-3); }
  .al-m { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-block-start: 5px; font-size: var(--_text-xs); color: var(--_text-2); }
  .due { margin-inline-start: auto; white-space: nowrap; }
  .who { overflow-wrap: anywhere; }
  .steps { display: inline-flex; gap: 2px; align-items: center; white-space: nowrap; }
  .steps i { width: 18px; height: 4px; background: var(--_track); border-radius: 1px; forced-color-adjust: none; }
  .steps .f { background: var(--_text-2); }
  .steps .n { background: var(--_accent); }
  .steps em { font-style: normal; margin-inline-start: 5px; color: var(--_text); }
  .none { color: var(--_text-3); font-size: var(--_text-xs); }
  .body > .none { padding-block: 16px; }
  .said { padding: 6px 10px; border-radius: var(--_radius-sm); font-size: var(--_text-xs); background: var(--cb); color: var(--ct); }
  .saved { margin-block-start: 8px; }

  @container w (max-width: 420px) {
    .al { column-gap: 8px; }
    .al-t { gap: 3px; }
    .due { margin-inline-start: 0; }
  }
  @container w (min-width: 761px) {
    .al { grid-template-columns: 18px minmax(0, 1fr) minmax(0, 1fr) 128px; }
    .al-m { grid-area: 1 / 3; margin-block-start: 1px; }
    .al-v { grid-area: 1 / 4; }
  }
  @media (forced-colors: active) {
    .al { border-color: CanvasText; }
    .said { border: 1px solid CanvasText; }
    .steps i { background: Canvas; outline: 1px solid CanvasText; outline-offset: -1px; }
    .steps .n { background: Highlight; }
    .steps .f { background: CanvasText; }
  }
`;
