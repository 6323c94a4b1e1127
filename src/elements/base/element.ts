import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { StorePort } from '../../contract/store.js';
import { StoreController } from '../../context/index.js';
import type { Locale } from '../../format/index.js';
import { LocaleController } from './locale-controller.js';

/** What every element that shows data shares: where its data comes from, its language, its colours. */
export abstract class SalesElement extends LitElement {
  protected readonly stores: StoreController = new StoreController(this);
  private readonly _language = new LocaleController(this, () => this.locale ?? this.store?.state.locale);

  /** Id of the `<sales-data>` to ask; without it the nearest one above. */
  @property() source?: string;
  /** BCP 47 tag; without it that of the data, else the nearest `lang`. */
  @property() locale?: string;
  /** Fixes the colours; without it the inherited `color-scheme` counts. */
  @property({ reflect: true }) theme?: 'light' | 'dark';

  /** Turns ids, numbers and codes into text: `this.format.words(funnelWords)`. */
  protected get format(): Locale { return this._language.locale; }

  /** Undefined while no provider is found. */
  protected get store(): StorePort | undefined { return this.stores.store; }

  /**
   * Store and language come first, so that what `willUpdate` derives is of one store and speaks one language: Lit itself runs controllers
   * only after it. An element that asks measures runs their controllers here too.
   */
  protected override shouldUpdate(_changed: PropertyValues<this>): boolean {
    this.stores.hostUpdate();
    this._language.refresh();
    return true;
  }
}
