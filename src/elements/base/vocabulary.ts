type Texts = Readonly<Record<string, string>>;

/** How a widget words the codes in its model. What is not found here is looked up in the frame's words, then shown as it is. */
export interface Vocabulary {
  /** Family id → what the number is: `Deals entered`. */
  readonly families?: Texts;
  /** Basis code → what is counted over what, one sentence. */
  readonly bases?: Texts;
  /** Why rows were excluded. */
  readonly reasons?: Texts;
  /** Dimension → key → its name, for keys that are codes and have no label in the data. */
  readonly keys?: Readonly<Record<string, Texts>>;
  /** Remarks on the data; `#` is the number of rows. */
  readonly notes?: Texts;
}
