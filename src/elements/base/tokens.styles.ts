import { css } from 'lit';

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

    --_surface: var(--sales-color-surface, light-dark(#FFFFFF, #151B23));
    --_sunken: var(--sales-color-sunken, light-dark(#F5F7FA, #10161D));
    --_hover: var(--sales-color-hover, light-dark(#EEF2F7, #1D2530));
    --_selected: var(--sales-color-selected, light-dark(#E4EDF9, #1B2F4B));
    --_border: var(--sales-color-border, light-dark(#DFE4EB, #2A3440));
    --_hairline: var(--sales-color-hairline, light-dark(#EBEEF3, #222B36));
    --_control: var(--sales-color-control, light-dark(#7F8B9B, #6C7A8B));
    --_text: var(--sales-color-text, light-dark(#16202C, #E8EDF3));
    --_text-2: var(--sales-color-text-2, light-dark(#465263, #B4BFCC));
    --_text-3: var(--sales-color-text-3, light-dark(#626E7F, #8D99A9));
    --_accent: var(--sales-color-accent, light-dark(#1D5DB8, #7FB0F5));
    --_on-accent: var(--sales-color-on-accent, light-dark(#FFFFFF, #0B1726));
    --_focus: var(--sales-color-focus, light-dark(#1D5DB8, #8FBBF8));
    --_actual: var(--sales-color-actual, light-dark(#2C66B8, #6A9FE8));
    --_actual-soft: var(--sales-color-actual-soft, light-dark(#DCE7F6, #1E3453));
    --_compare: var(--sales-color-compare, light-dark(#808B9A, #7D899A));
    --_track: var(--sales-color-track, light-dark(#E9EDF2, #232C37));
    --_target: var(--sales-color-target, light-dark(#16202C, #F2F5F9));
    --_ok: var(--sales-color-ok, light-dark(#0B7767, #3FBFA8));
    --_ok-text: var(--sales-color-ok-text, light-dark(#0A6A5C, #5CCDB8));
    --_ok-bg: var(--sales-color-ok-bg, light-dark(#E2F3EF, #12322D));
    --_warn: var(--sales-color-warn, light-dark(#B87400, #E3A637));
    --_warn-text: var(--sales-color-warn-text, light-dark(#875000, #EBB85B));
    --_warn-bg: var(--sales-color-warn-bg, light-dark(#FCF0DA, #372A12));
    --_crit: var(--sales-color-crit, light-dark(#B32A14, #FF7A5E));
    --_crit-text: var(--sales-color-crit-text, light-dark(#A82510, #FF9A84));
    --_crit-bg: var(--sales-color-crit-bg, light-dark(#FCE9E4, #42201A));
    --_info: var(--sales-color-info, light-dark(#2C66B8, #7FB0F5));
    --_info-text: var(--sales-color-info-text, light-dark(#1F559F, #9CC3F9));
    --_info-bg: var(--sales-color-info-bg, light-dark(#E6EEF9, #192C47));
    --_idle: var(--sales-color-idle, light-dark(#626E7F, #8D99A9));
    --_idle-text: var(--sales-color-idle-text, light-dark(#4F5B6B, #A9B4C2));
    --_idle-bg: var(--sales-color-idle-bg, light-dark(#ECEFF4, #232C37));
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
