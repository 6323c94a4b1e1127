import { css } from 'lit';
import { colors } from './colors.js';

const COLORS = colors(`
surface FFFFFF 151B23
sunken F5F7FA 10161D
hover EEF2F7 1D2530
selected E4EDF9 1B2F4B
border DFE4EB 2A3440
hairline EBEEF3 222B36
control 7F8B9B 6C7A8B
text 16202C E8EDF3
text-2 465263 B4BFCC
text-3 626E7F 8D99A9
accent 1D5DB8 7FB0F5
on-accent FFFFFF 0B1726
focus 1D5DB8 8FBBF8
actual 2C66B8 6A9FE8
actual-soft DCE7F6 1E3453
compare 808B9A 7D899A
track E9EDF2 232C37
target 16202C F2F5F9
ok 0B7767 3FBFA8
ok-text 0A6A5C 5CCDB8
ok-bg E2F3EF 12322D
warn B87400 E3A637
warn-text 875000 EBB85B
warn-bg FCF0DA 372A12
crit B32A14 FF7A5E
crit-text A82510 FF9A84
crit-bg FCE9E4 42201A
info 2C66B8 7FB0F5
info-text 1F559F 9CC3F9
info-bg E6EEF9 192C47
idle 626E7F 8D99A9
idle-text 4F5B6B A9B4C2
idle-bg ECEFF4 232C37
`);

/**
 * The tokens inside a shadow root. `--_x` reads the page's `--sales-color-x` (or `--sales-x`) and falls back to ours: rules on `:root` or on
 * a `[data-…]` ancestor match nothing in here, and `:host { --sales-x }` would beat the page. Light and dark follow the inherited
 * `color-scheme`, which the `theme` attribute fixes. From a mock's rule: `--sales-color-x` and `--sales-x` are `--_x`; only the
 * control height, `--sales-control`, is `--_control-size`. Tokens of one widget stand in that widget's styles.
 */
export const tokens = css`
  :host {
    --_text-2xs: var(--sales-text-2xs, max(11px, 0.6875rem));
    --_text-xs: var(--sales-text-xs, max(12px, 0.75rem));
    --_text-sm: var(--sales-text-sm, max(13px, 0.8125rem));
    --_text-md: var(--sales-text-md, max(15px, 0.9375rem));
    --_text-xl: var(--sales-text-xl, max(34px, 2.125rem));
    --_leading: var(--sales-leading, 1.4);
    --_weight-medium: var(--sales-weight-medium, 500);
    --_weight-strong: var(--sales-weight-strong, 600);
    --_tracking-tight: var(--sales-tracking-tight, -0.012em);

    --_space-3: var(--sales-space-3, 8px);
    --_space-4: var(--sales-space-4, 12px);
    --_space-5: var(--sales-space-5, 16px);
    --_space-6: var(--sales-space-6, 20px);
    --_row: var(--sales-row, 30px);
    --_control-size: var(--sales-control, 30px);
    --_target-min: var(--sales-target-min, 24px);

    --_radius-xs: var(--sales-radius-xs, 2px);
    --_radius-sm: var(--sales-radius-sm, 5px);
    --_radius-md: var(--sales-radius-md, 10px);
    --_tick: var(--sales-tick, 2px);
    --_focus-width: var(--sales-focus-width, 2px);
    --_shadow-pop: var(--sales-shadow-pop, 0 0 0 1px light-dark(transparent, rgb(255 255 255 / 0.08)), 0 8px 24px light-dark(rgb(16 24 40 / 0.16), rgb(0 0 0 / 0.5)));

    --_motion-fast: var(--sales-motion-fast, 120ms);
    --_motion-data: var(--sales-motion-data, 320ms);
    --_ease: var(--sales-ease, cubic-bezier(0.2, 0, 0, 1));

    ${COLORS}
  }

  /* A host that says nothing is light: a light-only portal is not darkened by the system. */
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }

  .frame:lang(zh),
  .frame:lang(ja),
  .frame:lang(ko) {
    --_text-2xs: var(--sales-text-2xs, max(12px, 0.75rem));
    --_leading: var(--sales-leading, 1.5);
    --_tracking-tight: 0;
    line-break: strict;
  }

  @media (pointer: coarse) {
    :host {
      --_row: var(--sales-row, 40px);
      --_control-size: var(--sales-control, 44px);
      --_target-min: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion-fast: 0ms;
      --_motion-data: 0ms;
    }
  }

  /* Marks opt out of forcing (browsers do not recolour SVG) and take system colours; fills become outlines. */
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas; --_sunken: Canvas; --_hover: Canvas; --_selected: Canvas; --_hairline: Canvas; --_on-accent: Canvas;
      --_actual-soft: Canvas; --_track: Canvas; --_ok-bg: Canvas; --_warn-bg: Canvas; --_crit-bg: Canvas; --_info-bg: Canvas; --_idle-bg: Canvas;
      --_border: CanvasText; --_text: CanvasText; --_text-2: CanvasText; --_text-3: CanvasText; --_compare: CanvasText;
      --_target: CanvasText; --_ok: CanvasText; --_ok-text: CanvasText; --_warn: CanvasText;
      --_warn-text: CanvasText; --_crit: CanvasText; --_crit-text: CanvasText; --_info: CanvasText; --_info-text: CanvasText;
      --_idle-text: CanvasText;
      --_control: ButtonBorder;
      --_accent: LinkText;
      --_focus: Highlight; --_actual: Highlight;
      --_idle: GrayText;
    }
  }
`;
