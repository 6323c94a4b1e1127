import { css } from 'lit';

/** The card, its header and footer, controls and tones. */
export const frameStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    container: w / inline-size;
    min-width: 0;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-md);
    color: var(--_text);
    font-family: var(--sales-font, inherit);
    font-size: var(--_text-sm);
    font-variant-numeric: tabular-nums lining-nums;
    text-autospace: no-autospace;
    text-align: start;
  }
  /* Words of another direction than the page's keep their own order, full stop last. */
  :host(:dir(rtl)) {
    text-align: right;
  }
  :host(:dir(rtl)) :is(p, span, b, dt, dd, th, td, button, h1, h2, h3, h4, h5, h6) {
    unicode-bidi: plaintext;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  .frame {
    display: flex;
    flex-direction: column;
    min-height: 100%;
    padding: var(--_space-5) var(--_space-6) var(--_space-4);
    line-height: var(--_leading);
  }
  h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  b, strong, th { font-weight: var(--_weight-strong); }
  button { font: inherit; color: inherit; }
  a { color: var(--_accent); }
  table { border-collapse: collapse; width: 100%; }
  :focus-visible { outline: var(--_focus-width) solid var(--_focus); outline-offset: 2px; }
  .i { width: 16px; height: 16px; flex: none; display: inline-block; vertical-align: -3px; }
  .t2 { color: var(--_text-2); }
  .t3 { color: var(--_text-3); }
  .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .m { display: block; position: absolute; forced-color-adjust: none; }

  .head { display: flex; gap: var(--_space-4); align-items: flex-start; margin-block-end: var(--_space-5); }
  .titles { min-width: 0; }
  .title { font-size: var(--_text-md); font-weight: var(--_weight-strong); line-height: 1.3; }
  .sub { font-size: var(--_text-xs); color: var(--_text-2); margin-block-start: 2px; }
  .sub b { color: var(--_text); font-weight: var(--_weight-medium); }
  .tools { margin-inline-start: auto; display: flex; gap: var(--_space-3); align-items: center; flex: none; }
  .body { flex: 1 0 auto; min-width: 0; }
  [data-figure] { cursor: pointer; }
  .foot { margin-block-start: auto; padding-block-start: var(--_space-4); font-size: var(--_text-2xs); color: var(--_text-3); display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--_space-4); }
  .lk { border: 0; padding: 0; background: none; cursor: pointer; font-size: inherit; color: var(--_text-2); text-decoration: underline; text-decoration-color: var(--_border); text-underline-offset: 3px; min-height: var(--_target-min); }
  .lk:hover { color: var(--_text); text-decoration-color: currentColor; }
  .how-link { margin-inline-start: auto; }

  .ib { width: 28px; height: 28px; min-width: var(--_target-min); min-height: var(--_target-min); border: 0; background: none; border-radius: var(--_radius-sm); color: var(--_text-3); display: grid; place-items: center; padding: 0; cursor: pointer; }
  .ib:hover { background: var(--_hover); color: var(--_text); }
  .btn { font-size: var(--_text-xs); font-weight: var(--_weight-medium); height: var(--_control-size); padding-inline: 12px; border-radius: var(--_radius-sm); border: 1px solid var(--_border); background: var(--_surface); color: var(--_text); display: inline-flex; gap: 6px; align-items: center; justify-content: center; white-space: nowrap; cursor: pointer; }
  .btn:hover { background: var(--_hover); }
  .btn.pri { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .btn.pri:hover { filter: brightness(0.92); }
  .btn.quiet { border-color: transparent; background: none; color: var(--_accent); padding-inline: 8px; }
  .btn[disabled] { color: var(--_text-3); background: var(--_sunken); border-color: var(--_hairline); cursor: default; }
  .btn.sm { height: max(26px, var(--_target-min)); padding-inline: 9px; }
  .acts { display: flex; gap: 6px; flex-wrap: wrap; }
  .seg { display: inline-flex; border: 1px solid var(--_border); border-radius: var(--_radius-sm); padding: 2px; gap: 1px; background: var(--_sunken); }
  .seg button { border: 0; background: none; font-size: var(--_text-xs); line-height: 22px; min-height: var(--_target-min); padding: 0 9px; border-radius: 3px; color: var(--_text-2); white-space: nowrap; cursor: pointer; }
  .seg button:hover { color: var(--_text); }
  .seg [aria-pressed='true'] { background: light-dark(var(--_surface), var(--_hover)); color: var(--_text); font-weight: var(--_weight-medium); box-shadow: 0 0 0 1px var(--_border); }

  /* A tone gives mark, text and ground. */
  .ok { --c: var(--_ok); --ct: var(--_ok-text); --cb: var(--_ok-bg); }
  .warn { --c: var(--_warn); --ct: var(--_warn-text); --cb: var(--_warn-bg); }
  .crit { --c: var(--_crit); --ct: var(--_crit-text); --cb: var(--_crit-bg); }
  .info { --c: var(--_info); --ct: var(--_info-text); --cb: var(--_info-bg); }
  .idle { --c: var(--_idle); --ct: var(--_idle-text); --cb: var(--_idle-bg); }
  .ic { color: var(--c); }
  .txt { color: var(--ct); }

  /* In the top layer, so that nothing cuts them off; placed by place.ts. */
  .pop:empty { visibility: hidden; }
  .pop { position: fixed; inset: auto; margin: 0; padding: 0; background: var(--_surface); color: var(--_text); border: 1px solid var(--_border); border-radius: 7px; box-shadow: var(--_shadow-pop); font-size: var(--_text-xs); line-height: 1.4; overflow: visible; }

  @container w (max-width: 420px) {
    .frame { padding: 12px 14px 10px; }
    .head { margin-block-end: 12px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; }
    .tools { display: contents; }
    .head .ib { grid-row: 1; grid-column: 2; margin: -4px -6px 0 0; }
    .head .seg, .head .btn, .head ::slotted(*) { grid-column: 1 / -1; justify-self: start; }
    .how-link { margin-inline-start: 0; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .btn, .ib, .seg button { transition: background var(--_motion-fast) var(--_ease); }
  }
  @media (forced-colors: active) {
    .sbn { border: 1px solid CanvasText; }
    .seg [aria-pressed='true'] { outline: 2px solid Highlight; }
    .btn.pri { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  }
`;
