import type { ReactiveControllerHost } from 'lit';
import type { RowsQuery } from '../../contract/query.js';
import type { StorePort } from '../../contract/store.js';
import { joined, type Drill } from './drill-list.js';

/** Rows of one page of a drill list. */
const PAGE = 50;

/** Fetches the rows behind a figure page by page. What comes late for a list that was closed or changed is dropped. */
export class Drilling {
  current?: Drill;

  constructor(private readonly _host: ReactiveControllerHost) {}

  open(figure: string, query: RowsQuery, store: StorePort): void {
    this.current = { figure, query };
    void this._next(store);
  }

  more(store: StorePort): void {
    void this._next(store);
  }

  private async _next(store: StorePort): Promise<void> {
    const before = this.current;
    if (!before) return;
    const offset = before.answer?.rows.length ?? 0;
    const after = await store.rows({ ...before.query, offset, limit: PAGE })
      .then((answer): Drill => ({ ...before, answer: joined(before.answer, answer) }), (): Drill => ({ ...before, failed: true }));
    if (this.current !== before) return;
    this.current = after;
    this._host.requestUpdate();
  }
}
