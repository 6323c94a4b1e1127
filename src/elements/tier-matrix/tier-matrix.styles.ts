import { css } from 'lit';
import { colors } from '../base/colors.js';

const SCALE = colors(`
seq-1 F4F8FD 18212C
seq-2 E6EFFA 1B2A3D
seq-3 D4E3F6 1F3552
seq-4 C2D7F2 233F65
seq-5 AFCAEE 294B7A
`, '');

/** `--columns` and `--rows` are the matrix's bands. */
export const tierMatrixStyles = css`
  :host {
    ${SCALE}
  }

  .tm { display: grid; grid-template-columns: minmax(0, 1.18fr) minmax(0, 1fr); gap: 28px; }
  .hint, .where { margin: 0; font-size: var(--_text-2xs); color: var(--_text-3); }
  .hint { margin-block-start: 6px; }
  .r { text-align: end; white-space: nowrap; }
  .body .i { width: 13px; height: 13px; flex: none; }

  .mx { display: grid; grid-template-columns: 20px repeat(var(--columns), minmax(0, 1fr)); grid-template-rows: repeat(var(--rows), minmax(104px, auto)) auto; gap: 5px; }
  .mx-y, .mx-x { font-size: var(--_text-2xs); color: var(--_text-3); text-align: center; overflow-wrap: anywhere; }
  .mx-y { writing-mode: vertical-rl; transform: rotate(180deg); }
  .mx-y:dir(rtl), .frame:lang(zh) .mx-y { transform: none; }
  .cell { display: grid; grid-template-rows: auto 1fr auto; min-width: 0; padding: 9px 10px 8px; border: 1px solid transparent; border-radius: var(--_radius-sm); cursor: pointer; forced-color-adjust: none; }
  .s1 { background: var(--_seq-1); }
  .s2 { background: var(--_seq-2); }
  .s3 { background: var(--_seq-3); }
  .s4 { background: var(--_seq-4); }
  .s5 { background: var(--_seq-5); }
  .cell:hover, .un:hover { border-color: var(--_control); }
  .sel, .sel:hover { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }
  .top { display: flex; gap: 6px; align-items: baseline; min-width: 0; }
  .sg { min-width: 0; font-size: var(--_text-2xs); color: var(--_text-2); overflow-wrap: anywhere; }
  .cnt { align-self: end; font-size: 20px; font-weight: var(--_weight-strong); line-height: 1.1; letter-spacing: var(--_tracking-tight); }
  .cnt small { margin-inline-start: 3px; font-size: var(--_text-2xs); font-weight: 400; letter-spacing: 0; color: var(--_text-2); }
  .stars { white-space: nowrap; }
  .stars .i { margin-inline-end: 1px; vertical-align: -1px; }
  .stars .i, .star .i { color: var(--_warn); }
  .val { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 4px; font-size: var(--_text-2xs); color: var(--_text-2); white-space: nowrap; }
  .val b { font-weight: var(--_weight-medium); color: var(--_text); }

  .tier { display: inline-block; flex: none; justify-self: start; min-width: 16px; padding-inline: 3px; font-size: var(--_text-2xs); font-weight: 700; line-height: 16px; text-align: center; border-radius: 3px; forced-color-adjust: none; }
  .tier.A { color: var(--_surface); background: var(--_text-2); }
  .tier.B { color: var(--_text-2); box-shadow: inset 0 0 0 1.5px var(--_text-2); }
  .tier.C { color: var(--_text-2); font-weight: var(--_weight-medium); box-shadow: inset 0 0 0 1px var(--_control); }

  .un { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; margin-block-start: 10px; padding: 5px 8px; font-size: var(--_text-xs); border: 1px dashed var(--_border); border-radius: var(--_radius-sm); cursor: pointer; }
  .un.sel { border-style: solid; }
  .un b { font-weight: var(--_weight-medium); }
  .un .why { font-size: var(--_text-2xs); color: var(--_text-3); }
  .un .r { margin-inline-start: auto; }

  .chosen { min-width: 0; }
  .acl-h { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; margin-block-end: 4px; }
  .acl-h b { font-weight: var(--_weight-strong); }
  .acl-h > span:last-child { font-size: var(--_text-xs); color: var(--_text-2); }
  .where { margin-block-end: 8px; }
  .acl { margin: 0; padding: 0; list-style: none; }
  .acl li { border-block-start: 1px solid var(--_hairline); }
  .acc { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(64px, auto); gap: 8px; align-items: center; min-height: 38px; border-radius: var(--_radius-sm); }
  .nm { min-width: 0; line-height: 1.25; overflow-wrap: anywhere; max-height: 5em; overflow: hidden; }
  .who { display: flex; gap: 4px; align-items: center; overflow-wrap: anywhere; }
  .nm small, .by small { font-size: var(--_text-2xs); color: var(--_text-3); }
  .star { display: inline-flex; }
  .by { display: inline-flex; gap: 4px; align-items: center; }
  .acc .r { font-weight: var(--_weight-medium); }
  .acc .none { font-size: var(--_text-2xs); font-weight: 400; color: var(--_text-3); }
  .more { display: flex; flex-wrap: wrap; gap: 4px 12px; justify-content: space-between; margin: 8px 0 0; font-size: var(--_text-xs); color: var(--_text-3); }

  @container w (max-width: 760px) {
    .tm { grid-template-columns: minmax(0, 1fr); gap: 16px; }
  }
  @container w (max-width: 420px) {
    .mx { grid-template-columns: 16px repeat(var(--columns), minmax(0, 1fr)); grid-template-rows: repeat(var(--rows), minmax(88px, auto)) auto; gap: 4px; }
    .cell { padding: 6px 7px; }
    .cell .sg, .cell .p, .cell .unit { display: none; }
    .cnt { font-size: 17px; }
    .by small { display: none; }
  }
  @media (forced-colors: active) {
    :host { --_seq-1: Canvas; --_seq-2: Canvas; --_seq-3: Canvas; --_seq-4: Canvas; --_seq-5: Canvas; }
    .cell { border-color: CanvasText; }
    .sel { outline: 3px solid Highlight; }
    .tier { color: CanvasText; background: Canvas; border: 1px solid CanvasText; }
  }
`;
