import { css } from 'lit';

export const frameStyles = css`
  :host { display: block; container: w / inline-size; }
  :host([hidden]) { display: none; }
`;
