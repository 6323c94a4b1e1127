import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createLocale, languageOf, loadWords, type Dictionary, type Locale } from '../../format/index.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The nearest `lang` above an element, through shadow roots; undefined where nobody says. */
export function nearestLanguage(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/**
 * The reader's locale: the tag that the host was given, else the nearest `lang`. Words other than English are loaded on demand; until
 * they are there the host speaks English. Hears when the page changes its own `lang`.
 */
export class LocaleController implements ReactiveController {
  private _tag = 'en';
  private _words?: Dictionary;
  private _observer?: MutationObserver;

  constructor(private readonly _host: Host, private readonly _given: () => string | undefined) {
    _host.addController(this);
  }

  get locale(): Locale {
    return createLocale(this._tag, this._words);
  }

  hostConnected(): void {
    this._observer = new MutationObserver(() => this._host.requestUpdate());
    this._observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
    this.refresh();
  }

  hostDisconnected(): void {
    this._observer?.disconnect();
  }

  /** Reads the tag again; the host calls it first thing in `willUpdate`, so that everything derived speaks one language. */
  refresh(): void {
    const tag = this._given() || nearestLanguage(this._host) || 'en';
    if (tag === this._tag) return;
    if (languageOf(tag) !== languageOf(this._tag)) this._words = undefined;
    this._tag = tag;
    void this._load(tag);
  }

  private async _load(tag: string): Promise<void> {
    const words = await loadWords(tag);
    if (tag !== this._tag || words === this._words) return;
    this._words = words;
    this._host.requestUpdate();
  }
}
