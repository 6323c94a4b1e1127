import { css } from 'lit';
import { colors } from '../base/colors.js';

const COLORS = colors(`
below C2570C F08C4E
range-1 DBE0E8 37424F
range-2 E5EAF0 2B3541
range-3 F1F4F7 212A34
`);

const SCALE = colors(`
heat-1 A9440C E8793B
heat-1-text FFFFFF 1B0A02
heat-2 EFB07C 8C4A1F
heat-2-text 3A1B05 FFF1E6
heat-3 FBE6D3 43301F
heat-3-text 4A2408 F6DFC9
heat-4 DCE8F7 20344F
heat-4-text 12305C D6E6FB
heat-5 8DB6E8 33609D
heat-5-text 0A2348 F2F7FE
heat-6 23569F 8BB8F5
heat-6-text FFFFFF 081A33
`, '');

export const quotaTrackerStyles = css`
  :host {
    --_radius-full: var(--sales-radius-full, 999px);
    ${COLORS}
    ${SCALE}
  }

  /* hero */
  .top { display: grid; grid-template-columns: 176px minmax(0, 1fr); gap: 28px; align-items: center; }
  .hero { font-size: var(--_text-xl); font-weight: var(--_weight-strong); line-height: 1.05; letter-spacing: var(--_tracking-tight); white-space: nowrap; }
  .of { margin-block: 4px 8px; color: var(--_text-2); }
  .of b { color: var(--_text); }
  /* Says shape, word and colour, in that order. */
  .st { display: inline-flex; align-items: center; gap: 5px; font-size: var(--_text-xs); font-weight: var(--_weight-medium); border-radius: var(--_radius-full); padding: 2px 9px 2px 6px; white-space: nowrap; line-height: 18px; background: var(--cb); color: var(--ct); }
  .st .i { width: 14px; height: 14px; color: var(--c); }
  .st.idle { padding-inline-start: 9px; }

  /* bullet */
  .bullet { position: relative; height: 92px; }
  .said { position: absolute; inset-inline-start: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .plot { position: absolute; inset-inline: 0; inset-block: 24px 22px; }
  .ranges { inset: 0; border-radius: var(--_radius-xs); background: linear-gradient(to right, var(--_range-1) calc(var(--r1) * 1%), var(--_range-2) calc(var(--r1) * 1%) calc(var(--r2) * 1%), var(--_range-3) calc(var(--r2) * 1%)); }
  .ranges.plain { background: var(--_range-3); }
  :host(:dir(rtl)) .ranges { transform: scaleX(-1); }
  .plot .bar { inset-block: 15px; inset-inline-start: calc(var(--from) * 1%); width: max(min(2px, var(--width) * 1000px), var(--width) * 1%); background: var(--_actual); border-radius: var(--_radius-xs); }
  .plot .bar.negative, .lines .bar.negative { background: var(--_below); }
  .plot .pace { inset-block: -2px; width: 2px; inset-inline-start: calc(var(--pace) * 1% - 1px); background: var(--_target); box-shadow: 0 0 0 1.5px var(--_surface); }
  .plot .pace::before { content: ''; position: absolute; inset-block-start: -5px; inset-inline-start: -4px; width: 10px; height: 6px; background: inherit; clip-path: polygon(0 0, 100% 0, 50% 100%); }
  .plot .target { inset-block: 4px; width: 4px; inset-inline-start: calc(var(--target) * 1% - 2px); background: var(--_target); box-shadow: 0 0 0 1.5px var(--_surface); }
  .flag { position: absolute; inset-block-start: 0; inset-inline-start: calc(var(--at) * 1%); transform: translateX(-50%); font-size: var(--_text-2xs); color: var(--_text-2); white-space: nowrap; }
  .flag b { color: var(--_text); }
  .flag.before { inset-inline: auto calc(100% - var(--at) * 1% - 4px); transform: none; }
  .flag.after { inset-inline-start: calc(var(--at) * 1% - 4px); transform: none; }
  .flag .short, .flag.meets .long { display: none; }
  .flag.meets .short { display: inline; }
  .axis span { position: absolute; inset-block-end: 0; inset-inline-start: calc(var(--at) * 1%); transform: translateX(-50%); font-size: var(--_text-2xs); color: var(--_text-3); white-space: nowrap; }
  .axis span::before { content: ''; position: absolute; inset-block-start: -4px; inset-inline-start: 50%; height: 4px; width: 1px; background: var(--_compare); }
  .axis .last { inset-inline: auto 0; transform: none; } .axis .last::before { inset-inline: auto 0; }
  .axis span:first-child { transform: none; } .axis span:first-child::before { inset-inline-start: 0; }
  :host(:dir(rtl)) :is(.axis span:not(.last, :first-child), .flag:not(.before, .after), .at-pace, .at-full) { transform: translateX(50%); }

  /* facts */
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, max-content)); justify-content: space-between; gap: 4px 20px; margin: 12px 0 0; padding-block: 14px; border-block-start: 1px solid var(--_hairline); }
  .facts .name { font-size: var(--_text-xs); color: var(--_text-2); }
  .facts .val { font-size: var(--_text-md); font-weight: var(--_weight-strong); white-space: nowrap; }
  .facts .aside { font-size: var(--_text-2xs); color: var(--_text-3); }

  /* rows: one axis for all, so that pace and 100 % are straight lines */
  .top + .rows { margin-block-start: 14px; }
  .rows { --name: 116px; --heat: minmax(0, calc(var(--months) * 31px)); display: grid; }
  .row { display: grid; grid-template-columns: var(--name) minmax(80px, 1fr) 76px 62px var(--heat); column-gap: 14px; align-items: center; min-height: var(--_row); border-block-start: 1px solid var(--_hairline); }
  .no-months .row { grid-template-columns: var(--name) minmax(80px, 1fr) 76px 62px; }
  .no-months .months { display: none; }
  .rows.plain .row { grid-template-columns: var(--name) minmax(80px, 1fr) 76px var(--heat); }
  .rows.plain.no-months .row { grid-template-columns: var(--name) minmax(80px, 1fr) 76px; }
  .plain .main { grid-column: 1 / 4; }
  .main { grid-column: 1 / 5; display: grid; grid-template-columns: subgrid; align-items: center; align-self: stretch; }
  .row:not(.heads):hover { background: var(--_hover); }
  .heads { min-height: 26px; border: 0; font-size: var(--_text-2xs); color: var(--_text-3); align-items: end; padding-block-end: 4px; }
  .who { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
  .unnamed { color: var(--_text-2); font-style: normal; }
  .end { text-align: end; white-space: nowrap; }
  .gap { color: var(--_text-2); }
  .lines { position: relative; align-self: stretch; min-height: 16px; }
  .track { inset-inline: 0; inset-block: calc(50% - 5px); background: var(--_track); border-radius: var(--_radius-xs); }
  .lines .bar { inset-block: calc(50% - 3.5px); inset-inline-start: calc(var(--from) * 1%); width: max(min(2px, var(--width) * 1000px), var(--width) * 1%); background: var(--_actual); border-radius: 1px; }
  .lines .pace { inset-block: 0; width: 0; border-inline-start: 1px dashed var(--_text-2); inset-inline-start: calc(var(--pace) * 1%); }
  .lines .full { inset-block: calc(50% - 8px); width: 2px; background: var(--_target); inset-inline-start: calc(var(--full) * 1% - 1px); }
  .lines .zero { display: none; inset-block: 0; width: 1px; background: var(--_control); inset-inline-start: calc(var(--zero) * 1%); }
  .signed .zero { display: block; }
  .no-pace .pace { display: none; }
  .alone { display: flex; align-items: center; height: 100%; font-size: var(--_text-2xs); color: var(--_text-2); }
  .heads .lines { align-self: auto; }
  .heads .lines span { position: absolute; inset-block-end: 0; transform: translateX(-50%); white-space: nowrap; }
  .heads .lines .basis { inset-inline-start: 0; transform: none; }
  .heads .lines .basis.last { inset-inline: auto 0; }
  .heads .lines .early { transform: none; }
  .heads .gap { color: inherit; }
  .at-pace { inset-inline-start: calc(var(--pace) * 1%); } .at-full { inset-inline-start: calc(var(--full) * 1%); }
  .attained { display: flex; align-items: center; justify-content: flex-end; gap: 5px; font-weight: var(--_weight-strong); }
  .attained.none { font-weight: 400; font-size: var(--_text-2xs); color: var(--_text-2); }
  .attained .ic { display: flex; } .attained .i { width: 13px; height: 13px; }
  .months { display: grid; grid-template-columns: repeat(var(--months), minmax(0, 1fr)); gap: 2px; text-align: center; }
  .cell { height: 22px; display: grid; place-items: center; border-radius: 3px; font-size: var(--_text-2xs); background: var(--_cell); color: var(--_cell-text); forced-color-adjust: none; }
  .h1 { --_cell: var(--_heat-1); --_cell-text: var(--_heat-1-text); } .h2 { --_cell: var(--_heat-2); --_cell-text: var(--_heat-2-text); }
  .h3 { --_cell: var(--_heat-3); --_cell-text: var(--_heat-3-text); } .h4 { --_cell: var(--_heat-4); --_cell-text: var(--_heat-4-text); }
  .h5 { --_cell: var(--_heat-5); --_cell-text: var(--_heat-5-text); } .h6 { --_cell: var(--_heat-6); --_cell-text: var(--_heat-6-text); }
  .cell.tight { letter-spacing: -0.06em; }
  .cell.nothing { background: none; }
  .cell.no-data { background: repeating-linear-gradient(135deg, var(--_hairline) 0 2px, transparent 2px 6px); color: var(--_text-3); }
  .cell.no-target { box-shadow: inset 0 0 0 1px var(--_border); color: var(--_actual); }
  .cell.zero-target { box-shadow: inset 0 0 0 1px var(--_border); color: var(--_text-2); }
  .cell.current { box-shadow: inset 0 0 0 1px var(--_control); }
  .more { margin-block-start: 8px; justify-self: start; align-self: flex-start; }

  /* distribution */
  .hist { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 14px; margin-block-start: 4px; padding-block-start: 12px; border-block-start: 1px solid var(--_hairline); }
  .hist p { margin-inline: 0 auto; max-width: 300px; align-self: center; font-size: var(--_text-xs); color: var(--_text-2); word-break: keep-all; }
  .hist p b { color: var(--_text); }
  .bins { display: grid; grid-template-columns: repeat(6, 56px); gap: 4px; align-items: end; text-align: center; font-size: var(--_text-2xs); color: var(--_text-3); }
  .bins b { display: block; color: var(--_text); font-weight: var(--_weight-medium); }
  .bins i { position: static; height: calc(2px + var(--n) * 28px); background: var(--_cell); border-radius: 2px 2px 0 0; }
  .bins span { display: block; padding-block-start: 2px; border-block-start: 1px solid var(--_control); }

  .is-stale :is(.plot, .lines) .negative { background: var(--_compare); }

  .bar { transition: inset-inline-start var(--_motion-data) var(--_ease), width var(--_motion-data) var(--_ease); }

  @container w (max-width: 760px) {
    .rows .row { grid-template-columns: var(--name) minmax(0, 1fr) 70px 60px; }
    .rows.plain .row { grid-template-columns: var(--name) minmax(0, 1fr) 76px; }
    .rows { --name: 84px; }
    .months { display: none; }
    .facts { grid-template-columns: repeat(3, 1fr); gap: 12px 20px; }
    .hist { display: none; }
    .flag .long { display: none; } .flag .short { display: inline; }
  }
  @container w (max-width: 600px) {
    .top { grid-template-columns: minmax(0, 1fr); gap: 12px; }
    .hero-box { display: grid; grid-template-columns: auto 1fr; column-gap: 12px; align-items: center; }
    .of { margin: 0; }
    .st { grid-column: 1 / -1; justify-self: start; margin-block-start: 8px; }
    .basis { display: none; }
    .heads .lines .at-pace:not(.early) { transform: translateX(calc(4px - 100%)); }
  }
  @container w (max-width: 420px) {
    .axis span:nth-child(even) { display: none; }
    .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px 12px; padding-block: 12px; margin-block-start: 8px; }
    .rows .row { grid-template-columns: var(--name) minmax(0, 1fr) 70px; column-gap: 10px; }
    .main { grid-column: 1 / 4; }
    .rows { --name: 68px; }
    .gap { display: none; }
  }
  @media (forced-colors: active) {
    :host {
      --_range-1: Canvas; --_range-2: Canvas; --_range-3: Canvas; --_below: CanvasText;
      --_heat-1: Canvas; --_heat-2: Canvas; --_heat-3: Canvas; --_heat-4: Canvas; --_heat-5: Canvas; --_heat-6: Canvas;
      --_heat-1-text: CanvasText; --_heat-2-text: CanvasText; --_heat-3-text: CanvasText; --_heat-4-text: CanvasText; --_heat-5-text: CanvasText; --_heat-6-text: CanvasText;
    }
    .bar { outline: 1px solid CanvasText; outline-offset: -1px; }
    .st, .cell, .bins i, .track, .ranges { border: 1px solid CanvasText; }
  }
`;
