import { SalesError } from '../../contract/errors.js';
import type { Correction, ImportMode, ImportProgress, ImportQuestion, ImportRecord } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { SourceFile } from '../../contract/source.js';
import type { Problem, StorePort } from '../../contract/store.js';
import type { importWords } from '../../format/words/import.js';
import { answer } from './import-panel.edit.js';
import { droppedFiles, mappingOf, pastedFile, rowsIn, save, sortFiles, type Chosen } from './import-panel.files.js';
import { cameToNothing, canImport, comesInAtOnce, LISTED, mappingIn, reviewedAgain, reviewOf, rowsByFile, textOf, unfolded, withCorrection, withProblem, type Done, type Review, type Step } from './import-panel.layout.js';
import type { Handlers } from './import-panel.parts.js';
import { reportCsv } from './import-panel.report.js';

/** After the last change; a check reads the files again. */
const CHECK_AFTER = 300;

/** What the flow needs of the panel that it is in. */
export interface FlowHost {
  store(): StorePort | undefined;
  words(): typeof importWords.english;
  /** Tells the page what is about to come in; false where it says no. */
  confirmed(tables: Readonly<Record<string, number>>): boolean;
  /** The step changed. */
  changed(): void;
}

/** What became of an import apart from its report. */
interface Bound { readonly review?: Review; readonly recognised: boolean }

/** The way from files to a report: every act of a person, and what the store makes of it. */
export class ImportFlow {
  /** The imports that are remembered, the latest first. */
  earlier: readonly ImportRecord[] = [];
  private _step: Step = { name: 'choose' };
  private _timer?: ReturnType<typeof setTimeout>;
  /** Ends what is under way. What it brings after that is not heard. */
  private _running = new AbortController();

  constructor(private readonly _host: FlowHost) {}

  get step(): Step { return this._step; }

  readonly on: Handlers = {
    choose: files => void this._choose(files),
    drop: transfer => void droppedFiles(transfer).then(files => this._choose(files)),
    paste: text => { if (text.trim()) void this._choose([pastedFile(text, this._host.words().pasted)]); },
    pasting: pasting => this._go({ name: 'choose', pasting }),
    cancel: () => this._cancel(),
    add: files => void this._add(files),
    write: text => this._write(text),
    edit: change => this._edit(change),
    answer: (question, option) => this._answer(question, option),
    unfold: (part, open) => this._in('review', step => { if (step.open.has(part) !== open) this._go(unfolded(step, part, open)); }),
    mode: mode => this._in('review', step => this._go({ ...step, mode })),
    saveMapping: () => this._in('review', ({ text }) => save(new Blob([text], { type: 'application/json' }), this._host.words().mappingName)),
    confirm: () => this._in('review', step => { if (canImport(step)) void this._import(step); }),
    correct: (correction, unchanged) => this._in('done', step => this._go({ ...step, corrections: withCorrection(step.corrections, correction, unchanged) })),
    more: () => this._in('done', step => this._go({ ...step, shown: step.shown + LISTED })),
    importAgain: () => this._in('done', ({ review, corrections }) => { if (review) void this._import(review, [...corrections.values()]); }),
    checkMapping: () => this._in('done', ({ review }) => { if (review) this._go(review); }),
    undo: () => void this._undo(),
    saveReport: () => this._in('done', ({ report }) => save(reportCsv(report.issues, this._host.words()), this._host.words().csv.name)),
    saveData: () => void this._saveData(),
    restart: () => { this._begin(); this._go({ name: 'choose' }); },
  };

  async list(): Promise<void> {
    const store = this._host.store();
    const imports = (await store?.imports().catch(() => [])) ?? [];
    if (store !== this._host.store()) return;
    this.earlier = imports.toReversed();
    this._host.changed();
  }

  /** Nothing is checked any more that nobody sees. */
  stop(): void {
    clearTimeout(this._timer);
  }

  private _go(step: Step): void {
    this._step = step;
    this._host.changed();
  }

  /** Does something with the step, where it is the one of that name. */
  private _in<N extends Step['name']>(name: N, act: (step: Extract<Step, { name: N }>) => void): void {
    if (this._step.name === name) act(this._step as Extract<Step, { name: N }>);
  }

  /** Ends what was under way; what follows hears this signal. */
  private _begin(): AbortSignal {
    clearTimeout(this._timer);
    this._running.abort();
    this._running = new AbortController();
    return this._running.signal;
  }

  // ——— choose ———

  private async _choose(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0) return;
    const signal = this._begin();
    this._take(await sortFiles(chosen), signal);
  }

  /** More files to those that are there: what they are is proposed anew, for what was unclear may be clear now. */
  private async _add(added: readonly File[]): Promise<void> {
    if (this._step.name !== 'review' || added.length === 0) return;
    const { files } = this._step;
    const signal = this._begin();
    const chosen = await sortFiles(added);
    this._take(chosen.kind === 'files' ? { ...chosen, files: [...files, ...chosen.files] } : chosen, signal);
  }

  private _take(chosen: Chosen, signal: AbortSignal): void {
    if (signal.aborted) return;
    switch (chosen.kind) {
      case 'unclear': return this._go({ name: 'choose', said: chosen.why });
      case 'data-set': return void this._run({ [chosen.name]: rowsIn(chosen.dataSet) }, [], mappingOf(chosen.dataSet), {}, { recognised: false });
      case 'files': return void this._inspect(chosen.files, chosen.mapping, signal);
    }
  }

  /** Reads the files by the mapping given, the one kept for files of their shape, or one proposed. */
  private async _inspect(files: readonly SourceFile[], mapping: Json | undefined, signal: AbortSignal): Promise<void> {
    this._go({ name: 'reading', files });
    try {
      const inspection = await this._host.store()!.inspectFiles(files, mapping, { onProgress: this._progress(signal), signal });
      if (signal.aborted) return;
      const review = reviewOf(files, inspection);
      this._go(review);
      if (comesInAtOnce(inspection)) await this._import(review, [], true);
    } catch (error) {
      if (!signal.aborted) this._go({ name: 'choose', said: problemOf(error) });
    }
  }

  private readonly _progress = (signal: AbortSignal) => (progress: ImportProgress): void => {
    if (!signal.aborted && (this._step.name === 'reading' || this._step.name === 'importing')) this._go({ ...this._step, progress });
  };

  /** Everything is as it was: what is under way is told to stop, and is not heard if it does not. */
  private _cancel(): void {
    this._begin();
    this._go(this._step.name === 'importing' && this._step.from.name !== 'choose' ? this._step.from : { name: 'choose', said: 'cancelled' });
  }

  // ——— review ———

  private _write(text: string): void {
    const read = mappingIn(text);
    const stop = this._begin();
    this._in('review', step => this._go('fault' in read
      ? { ...step, text, typed: true, fault: read.fault, checking: false, problem: undefined }
      : { ...step, text, typed: true, fault: undefined, mapping: read.mapping, problem: undefined }));
    if ('mapping' in read) this._checkSoon(stop);
  }

  private _edit(change: (mapping: Json) => Json): void {
    this._in('review', step => {
      const mapping = change(step.mapping);
      this._go({ ...step, mapping, text: textOf(mapping), typed: false, problem: undefined });
      this._checkSoon(this._begin());
    });
  }

  private _answer(question: ImportQuestion, option: number): void {
    this._in('review', step => {
      this._go({ ...step, questions: step.questions.map(each => (each === question ? { ...each, chosen: option } : each)) });
      this._edit(mapping => answer(mapping, question, option));
    });
  }

  private _checkSoon(signal: AbortSignal): void {
    this._in('review', step => this._go({ ...step, checking: true }));
    this._timer = setTimeout(() => void this._check(signal), CHECK_AFTER);
  }

  /** Looks at the files again with the mapping as it is now. */
  private async _check(signal: AbortSignal): Promise<void> {
    if (this._step.name !== 'review') return;
    const { files, mapping } = this._step;
    try {
      const inspection = await this._host.store()!.inspectFiles(files, mapping, { signal });
      if (!signal.aborted) this._in('review', step => this._go(reviewedAgain(step, inspection)));
    } catch (error) {
      if (!signal.aborted) this._in('review', step => this._go({ ...step, checking: false, problem: problemOf(error) }));
    }
  }

  // ——— import ———

  private async _import(review: Review, corrections: readonly Correction[] = [], recognised = false): Promise<void> {
    const { files, mapping, mode, inspection } = review;
    await this._run(rowsByFile(inspection), files, mapping, { mode, corrections }, { review, recognised });
  }

  /** Nothing comes in where the page says no or the data cannot be used: the step before is there again. */
  private async _run(tables: Readonly<Record<string, number>>, files: readonly SourceFile[], mapping: Json, options: { mode?: ImportMode; corrections?: readonly Correction[] }, bound: Bound): Promise<void> {
    if (!this._host.confirmed(tables)) return;
    const from = this._step;
    const signal = this._begin();
    this._go({ name: 'importing', from });
    try {
      const report = await this._host.store()!.importFiles(files, mapping, { ...options, onProgress: this._progress(signal), signal });
      if (signal.aborted) return;
      const kept = cameToNothing(report.tallies);
      if (kept) await this._host.store()!.undoImport();
      this._go({ name: 'done', ...bound, report, kept, corrections: new Map(), shown: LISTED } satisfies Done);
      await this.list();
    } catch (error) {
      if (!signal.aborted) this._go(withProblem(from, problemOf(error)));
    }
  }

  // ——— done ———

  private async _undo(): Promise<void> {
    try {
      await this._host.store()!.undoImport();
      this._in('done', () => this._go({ name: 'choose', said: 'undone' }));
      await this.list();
    } catch (error) {
      this._go(withProblem(this._step, problemOf(error)));
    }
  }

  private async _saveData(): Promise<void> {
    try {
      save(await this._host.store()!.dataJson(), this._host.words().dataName);
    } catch (error) {
      this._go(withProblem(this._step, problemOf(error)));
    }
  }
}

const problemOf = (error: unknown): Problem =>
  error instanceof SalesError ? { code: error.code, subject: error.subject } : { code: 'worker-failed', subject: String(error) };
