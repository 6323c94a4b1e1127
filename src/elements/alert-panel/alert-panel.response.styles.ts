import { css } from 'lit';

/** Of what an alert unfolds to, and of rules that could not be checked. */
export const responseStyles = css`
  .al-x { grid-column: 1 / -1; display: grid; gap: 12px; margin-block-start: 12px; padding: 12px; background: var(--_sunken); border: 1px solid var(--_hairline); border-radius: var(--_radius-sm); }
  .lab { font-size: var(--_text-2xs); color: var(--_text-3); }
  .steps-l { font-size: var(--_text-xs); }
  .steps-l li { position: relative; padding-block: 2px; padding-inline-start: 13px; }
  .steps-l li::before { content: ''; position: absolute; inset-inline-start: 2px; inset-block-start: calc(2px + 0.7em - 2px); width: 4px; height: 4px; border-radius: 50%; background: var(--_text-3); forced-color-adjust: none; }
  form, .fld { display: grid; gap: 3px; justify-items: start; }
  form { gap: 8px; }
  .fld { width: 100%; }
  textarea { width: 100%; min-height: calc(2 * var(--_control-size)); padding: 5px 8px; font: inherit; font-size: var(--_text-xs); color: var(--_text); background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius-sm); resize: vertical; }
  .hist-l { display: grid; gap: 6px; font-size: var(--_text-xs); }
  .hist-l li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px; line-height: 1.35; color: var(--_text-2); overflow-wrap: anywhere; }
  .hist-l b { color: var(--_text); font-weight: var(--_weight-medium); }
  .at { color: var(--_text-3); white-space: nowrap; }
  .unchecked { margin-block-start: 8px; padding: 8px 10px; border-radius: var(--_radius-sm); font-size: var(--_text-xs); line-height: 1.4; background: var(--_info-bg); color: var(--_info-text); }
  .unchecked b { font-weight: var(--_weight-medium); }

  @container w (max-width: 420px) {
    .hist-l li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  }
  @container w (min-width: 761px) {
    .al-x { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 24px; align-items: start; }
    .al-x > form { grid-area: 1 / 2 / span 2; }
  }
  @media (forced-colors: active) {
    .al-x { border-color: CanvasText; }
    .unchecked { border: 1px solid CanvasText; }
  }
`;
