import { css } from 'lit';

export const importPanelStyles = css`
  .steps { display: flex; flex-wrap: wrap; gap: 2px 8px; font-size: var(--_text-xs); color: var(--_text-3); }
  .steps [aria-current] { color: var(--_text); font-weight: var(--_weight-medium); }
  .steps li:not(:last-child)::after { content: '›'; margin-inline-start: 8px; color: var(--_text-3); font-weight: 400; }
  .step { display: grid; gap: var(--_space-5); grid-template-columns: minmax(0, 1fr); }
  .step:focus { outline: none; }

  .drop { display: grid; gap: 10px; justify-items: center; text-align: center; padding: 36px 16px; border: 1.5px dashed var(--_control); border-radius: var(--_radius-md); background: var(--_sunken); color: var(--_text-2); font-size: var(--_text-sm); }
  .drop.over { border-color: var(--_accent); background: var(--_selected); color: var(--_text); }
  .drop p { max-width: 46ch; text-wrap: balance; }
  .busy { display: grid; gap: 10px; justify-items: center; padding: 40px 16px; color: var(--_text-2); }
  .busy progress { width: min(280px, 100%); accent-color: var(--_accent); }

  .sec > .title { font-size: var(--_text-sm); margin-block-end: 8px; }
  .settings { display: flex; flex-wrap: wrap; gap: 12px 16px; }
  .field { display: grid; gap: 4px; font-size: var(--_text-xs); color: var(--_text-2); min-width: 0; }
  .field input { font: inherit; font-size: var(--_text-sm); color: var(--_text); background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius-sm); height: var(--_control-size); padding-inline: 8px; width: 16ch; max-width: 100%; }
  .field .wide { width: 24ch; }
  .hint { font-size: var(--_text-xs); color: var(--_text-2); margin-block-start: 6px; }

  .file + .file { margin-block-start: 12px; }
  .file-h { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; font-size: var(--_text-xs); color: var(--_text-2); margin-block-end: 4px; }
  .file-h b { color: var(--_text); font-weight: var(--_weight-medium); overflow-wrap: anywhere; }
  .scroll { overflow-x: auto; border: 1px solid var(--_hairline); border-radius: var(--_radius-sm); }
  .grid { font-size: var(--_text-xs); }
  .grid :is(th, td) { text-align: start; padding: 5px 10px; white-space: nowrap; vertical-align: top; }
  .grid thead th { background: var(--_sunken); font-weight: var(--_weight-medium); }
  .grid .use { display: block; font-weight: 400; color: var(--_text-2); font-size: var(--_text-2xs); }
  .grid .use.off { color: var(--_text-3); }
  .grid tbody :is(th, td) { border-block-start: 1px solid var(--_hairline); }
  .grid td { max-width: 28ch; overflow: hidden; text-overflow: ellipsis; }
  .grid .n { text-align: end; font-variant-numeric: tabular-nums; }
  .grid .n.crit { color: var(--_crit-text); font-weight: var(--_weight-medium); }
  .grid tbody th { font-weight: 400; }
  .grid tfoot :is(th, td) { border-block-start: 1px solid var(--_border); font-weight: var(--_weight-medium); }

  summary { cursor: pointer; min-height: var(--_target-min); align-content: center; }
  .step > details > summary { font-size: var(--_text-sm); font-weight: var(--_weight-strong); }
  .issue li { color: var(--_text-2); overflow-wrap: anywhere; }
  .issue summary { color: var(--_text-2); width: fit-content; }
  .json { display: block; width: 100%; min-height: 220px; resize: vertical; font: 12px/1.5 ui-monospace, monospace; color: var(--_text); background: var(--_sunken); border: 1px solid var(--_control); border-radius: var(--_radius-sm); padding: 8px 10px; margin-block: 6px; tab-size: 2; }
  .json[aria-invalid='true'] { border-color: var(--_crit); }
  .said { display: flex; gap: 6px; align-items: flex-start; font-size: var(--_text-xs); color: var(--ct, var(--_text-2)); overflow-wrap: anywhere; }
  .said .i { width: 14px; height: 14px; color: var(--c); margin-block-start: 2px; }

  .issues { display: grid; font-size: var(--_text-xs); line-height: 1.45; }
  .issue { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 10px; padding: 8px 0; border-block-start: 1px solid var(--_hairline); }
  .issue:first-child { border-block-start: 0; }
  .issue .i { width: 14px; height: 14px; color: var(--c); margin-block-start: 2px; }
  .issue b { font-weight: var(--_weight-medium); }
  .issue p { overflow-wrap: anywhere; }
  .issue .t2 { color: var(--_text-2); }
  .issue code { font: inherit; background: var(--_sunken); border-radius: 2px; padding: 0 4px; white-space: pre-wrap; }

  @container w (max-width: 420px) {
    .drop { padding: 24px 12px; }
    .grid :is(th, td) { padding-inline: 8px; }
    .acts .btn { flex: 1; }
  }
  @media (pointer: coarse) {
    .field input { min-height: 44px; }
  }
`;
