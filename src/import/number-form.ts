/** How a file writes its numbers. */
export interface NumberForm {
  /** The decimal mark, `.` unless told. */
  readonly decimal?: '.' | ',';
  /** The mark between groups of three. A number with a mark that is not named here is not read: nothing is guessed. */
  readonly group?: ',' | '.' | ' ' | "'";
  /** The numbers are percent even without a sign: `50` is 0.5. */
  readonly percent?: boolean;
}

const SPACES = /[\s\u00A0\u202F]+/g;

/**
 * A written number as plain decimal text (`-1234.5`), or null where it is not one under this form. Read are currency signs and codes around it,
 * spaces, a minus of any kind before or after, accountants' parentheses, full-width digits and a percent sign.
 */
export function numberText(text: string, form: NumberForm): string | null {
  const plain = text.normalize('NFKC').replace(/[\u2212\u2013]/g, '-').trim();
  const percent = plain.includes('%') || form.percent === true;
  const bare = plain.replace('%', '').replace(/\p{Sc}/gu, '').replace(/^[A-Z]{3}(?=[\s\d-])|(?<=[\s\d])[A-Z]{3}$/g, '').trim();
  const { sign, body } = signOf(bare);
  const digits = withoutGroups(body, form);
  return digits === null ? null : sign + (percent ? hundredth(digits) : digits);
}

function signOf(text: string): { sign: string; body: string } {
  const parentheses = /^\((.*)\)$/.exec(text);
  if (parentheses) return { sign: '-', body: parentheses[1]!.trim() };
  const minus = /^-\s*(.*)$|^(.*?)\s*-$/.exec(text);
  return minus ? { sign: '-', body: minus[1] ?? minus[2] ?? '' } : { sign: '', body: text.replace(/^\+/, '') };
}

/** Digits with `.` as decimal mark; null where groups are not of three or a mark is foreign to the form. */
function withoutGroups(text: string, { decimal = '.', group }: NumberForm): string | null {
  const [whole = '', fraction, more] = (group === ' ' ? text.replace(SPACES, ' ') : text).split(decimal);
  if (more !== undefined || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const digits = ungrouped(whole, group);
  if (digits === null || (digits === '' && !fraction)) return null;
  return (digits || '0') + (fraction ? `.${fraction}` : '');
}

function ungrouped(whole: string, group: string | undefined): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const parts = group === undefined ? [] : whole.split(group);
  const rightly = parts.length > 1 && /^\d{1,3}$/.test(parts[0]!) && parts.slice(1).every(part => /^\d{3}$/.test(part));
  return rightly ? parts.join('') : null;
}

/** Divides decimal text by a hundred, exactly. */
function hundredth(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = whole.padStart(3, '0');
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}
