import { waitUntil } from '@open-wc/testing';
import type { SalesImportPanel } from '../../src/elements/import-panel/import-panel.js';
import { bare } from '../../src/format/index.js';

/** What the panel draws, found as a person finds it. */
export const all = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => all<E>(element, selector)[0] as E;
export const text = (element: Element | undefined): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const texts = (element: Element, selector: string): string[] => all(element, selector).map(text);
export const button = (element: Element, name: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button').find(found => text(found) === name)!;

/** Waits until something is drawn. */
export async function reached(element: SalesImportPanel, selector: string): Promise<void> {
  await waitUntil(() => one(element, selector), `${selector} is there`, { timeout: 8000 });
  await element.updateComplete;
}

/** Chooses files as a person does. */
export function choose(element: SalesImportPanel, ...files: File[]): void {
  const chosen = new DataTransfer();
  for (const each of files) chosen.items.add(each);
  const input = one<HTMLInputElement>(element, 'input[type=file]');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}

/** Gives an input or a list a value, as a person does: its list is filled when it is reached. */
export async function set(element: SalesImportPanel, input: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  input.dispatchEvent(new Event('focus'));
  await element.updateComplete;
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}
