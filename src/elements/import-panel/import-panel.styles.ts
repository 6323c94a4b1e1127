import { css } from 'lit';

export const importPanelStyles = css`
  .steps { display: flex; flex-wrap: wrap; gap: 2px 8px; font-size: var(--_text-xs); color: var(--_text-3); }
  .steps [aria-current] { color: var(--_text); font-weight: var(--_weight-medium); }
  .steps li:not(:last-child)::after { content: '›'; margin-inline-start: 8px; color: var(--_text-3); font-weight: 400; }
  .step { display: grid; gap: var(--_space-5); grid-template-columns: minmax(0, 1fr); }

  .drop { display: grid; gap: 12px; justify-items: center; text-align: center; padding: 36px 16px; border: 1.5px dashed var(--_control); border-radius: var(--_radius-md); background: var(--_sunken); color: var(--_text-2); font-size: var(--_text-sm); }
  .drop.over { border-color: var(--_accent); background: var(--_selected); color: var(--_text); }
  .drop > p { max-width: 52ch; text-wrap: balance; }
  .drop .acts { justify-content: center; }
  .pasting { display: grid; gap: 8px; width: min(560px, 100%); text-align: start; justify-items: start; }
  .pasting .field { width: 100%; }
  .polite:not(:has(p)), .file-b > [role='status']:empty { display: none; }
  .busy { display: grid; gap: 10px; justify-items: center; padding: 40px 16px; color: var(--_text-2); }
  .busy progress { width: min(280px, 100%); accent-color: var(--_accent); }

  .sec { min-width: 0; }
  .sec > .title { font-size: var(--_text-sm); margin-block-end: 8px; }
  .sec > .acts { margin-block-start: 10px; }
  .settings { display: flex; flex-wrap: wrap; gap: 12px 16px; }
  .field { display: grid; gap: 4px; font-size: var(--_text-xs); color: var(--_text-2); min-width: 0; align-content: start; }
  :is(.field :is(input, select, textarea), .use-s, .fix) { font: inherit; font-size: var(--_text-sm); color: var(--_text); background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius-sm); min-height: var(--_control-size); padding-inline: 8px; width: 100%; max-width: 100%; }
  .settings .field { width: 24ch; max-width: 100%; }
  .settings .field:has([type='number']) { width: 18ch; }
  .field textarea { padding-block: 6px; resize: vertical; font: 12px/1.5 ui-monospace, monospace; }
  :is(input, select)[disabled] { color: var(--_text-3); background: var(--_sunken); }
  .hint { font-size: var(--_text-xs); color: var(--_text-2); }
  .settings + .hint { margin-block-start: 6px; }
  .understood { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }

  .question { border: 1px solid var(--_border); border-inline-start: 3px solid var(--_warn); border-radius: var(--_radius-sm); margin: 0; padding: 10px 14px 12px; min-width: 0; display: grid; gap: 6px; }
  .question + .question { margin-block-start: 10px; }
  .question legend { float: inline-start; width: 100%; padding: 0; font-size: var(--_text-sm); overflow-wrap: anywhere; }
  .question legend b { font-weight: var(--_weight-medium); }
  .option { display: flex; gap: 8px; align-items: center; min-height: var(--_target-min); font-size: var(--_text-sm); width: fit-content; max-width: 100%; overflow-wrap: anywhere; cursor: pointer; }
  .option input { accent-color: var(--_accent); margin: 0; flex: none; width: 16px; height: 16px; }
  .options { display: flex; flex-wrap: wrap; gap: 2px 24px; }
  .why { font-size: var(--_text-xs); color: var(--_text-2); display: grid; gap: 2px; overflow-wrap: anywhere; }
  .why li { padding-inline-start: 12px; position: relative; }
  .why li::before { content: '·'; position: absolute; inset-inline-start: 2px; font-weight: 700; }

  .file { border: 1px solid var(--_border); border-radius: var(--_radius-sm); min-width: 0; }
  .file + .file { margin-block-start: 8px; }
  .file > summary { padding: 6px 12px; border-radius: var(--_radius-sm); }
  .file > summary:hover { background: var(--_hover); }
  .file-h { display: inline-flex; flex-wrap: wrap; gap: 2px 12px; align-items: center; font-size: var(--_text-xs); color: var(--_text-2); max-width: calc(100% - 20px); vertical-align: middle; }
  .file-h b { color: var(--_text); font-size: var(--_text-sm); font-weight: var(--_weight-medium); overflow-wrap: anywhere; }
  .file-b { display: grid; gap: 10px; padding: 4px 12px 12px; grid-template-columns: minmax(0, 1fr); }
  .file-t { font-size: var(--_text-xs); font-weight: var(--_weight-medium); margin-block-end: -6px; }
  .sure { display: inline-flex; gap: 5px; align-items: center; color: var(--ct); }
  .sure .i { width: 13px; height: 13px; color: var(--c); }

  .scroll { overflow: auto; max-height: 480px; border: 1px solid var(--_hairline); border-radius: var(--_radius-sm); }
  .grid { font-size: var(--_text-xs); }
  .grid :is(th, td) { text-align: start; padding: 5px 10px; white-space: nowrap; vertical-align: top; }
  .grid thead th { background: var(--_sunken); font-weight: var(--_weight-medium); position: sticky; inset-block-start: 0; z-index: 1; }
  .grid .use { display: block; font-weight: 400; color: var(--_text-2); font-size: var(--_text-2xs); white-space: normal; }
  .grid tbody :is(th, td) { border-block-start: 1px solid var(--_hairline); }
  .grid td { max-width: 32ch; overflow: hidden; text-overflow: ellipsis; }
  .grid .told { white-space: normal; min-width: 26ch; overflow-wrap: anywhere; }
  .grid .n { text-align: end; font-variant-numeric: tabular-nums; }
  .grid .n.crit { color: var(--_crit-text); font-weight: var(--_weight-medium); }
  .grid tbody th { font-weight: 400; }
  .grid td:has(.fix) { overflow: visible; max-width: none; }
  .col-n { display: block; margin-block-end: 4px; }
  .use-s { width: auto; min-width: 15ch; max-width: 24ch; font-size: var(--_text-xs); min-height: max(26px, var(--_target-min)); padding-inline: 4px; }
  .use-s { display: block; }
  .use-s + .use-s { margin-block-start: 4px; }
  .col-d { font-weight: 400; font-size: var(--_text-2xs); white-space: normal; max-width: 26ch; }
  .col-d .field { margin-block-start: 4px; }
  .col-d[open] { padding-block-end: 4px; min-width: 20ch; }
  .col-d .field select { font-size: var(--_text-xs); padding-inline: 4px; }
  .fix { min-width: 14ch; min-height: max(26px, var(--_target-min)); font-size: var(--_text-xs); }
  .cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(15ch, 1fr)); gap: 6px; width: 100%; min-width: 48ch; }
  .cells .field { font-size: var(--_text-2xs); }
  .cells .fix { min-width: 0; }
  .meaning { align-items: start; }
  .meaning .reasons { flex: 1 1 32ch; display: grid; gap: 3px; }
  .sec > .hint + .scroll { margin-block-start: 6px; }

  summary { cursor: pointer; min-height: var(--_target-min); align-content: center; color: var(--_text-2); font-size: var(--_text-xs); }
  .json-d > summary { font-size: var(--_text-sm); font-weight: var(--_weight-strong); color: var(--_text); }
  .issue li { color: var(--_text-2); overflow-wrap: anywhere; }
  .issue summary { width: fit-content; }
  .json { display: block; width: 100%; min-height: 220px; resize: vertical; font: 12px/1.5 ui-monospace, monospace; color: var(--_text); background: var(--_sunken); border: 1px solid var(--_control); border-radius: var(--_radius-sm); padding: 8px 10px; margin-block: 6px; tab-size: 2; }
  .json[aria-invalid='true'] { border-color: var(--_crit); }
  .json-d .btn { margin-block-start: 8px; }
  .said { display: flex; gap: 6px; align-items: flex-start; font-size: var(--_text-sm); color: var(--ct, var(--_text-2)); overflow-wrap: anywhere; }
  .said + .said { margin-block-start: 4px; }
  .said .i { width: 15px; height: 15px; color: var(--c); margin-block-start: 2px; }

  .issues { display: grid; font-size: var(--_text-xs); line-height: 1.45; }
  .issue { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 10px; padding: 8px 0; border-block-start: 1px solid var(--_hairline); }
  .issue:first-child { border-block-start: 0; }
  .issue .i { width: 14px; height: 14px; color: var(--c); margin-block-start: 2px; }
  .issue b { font-weight: var(--_weight-medium); }
  .issue p { overflow-wrap: anywhere; }
  .issue .t2 { color: var(--_text-2); }
  code { font: inherit; background: var(--_sunken); border-radius: 2px; padding: 0 4px; white-space: pre-wrap; }

  @container w (max-width: 420px) {
    .drop { padding: 24px 12px; }
    .grid :is(th, td) { padding-inline: 8px; }
    .step > .acts .btn { flex: 1 1 auto; }
    .settings .field { width: 100%; }
    .grid .told { min-width: 16ch; }
    .grid tbody th { white-space: normal; min-width: 11ch; overflow-wrap: anywhere; }
    .cells { min-width: 32ch; }
    .file > summary, .file-b { padding-inline: 8px; }
  }
  @media (pointer: coarse) {
    :is(.use-s, .fix), .field :is(input, select) { min-height: 44px; }
    .option { min-height: 44px; }
  }
  @media (forced-colors: active) {
    .drop.over { outline: 2px solid Highlight; }
    .scroll { border-color: CanvasText; }
    .question { border-inline-start-color: Highlight; }
  }
`;
