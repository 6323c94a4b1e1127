type Texts = Readonly<Record<string, string>>;

/** How a widget words the codes in its model that its marks are named by; {@link DetailWords} has the others. What is not found is shown as it is. */
export interface Vocabulary {
  /** Family id → what the number is: `Deals entered`. */
  readonly families?: Texts;
  /** Dimension → key → its name, for keys that are codes and have no label in the data. */
  readonly keys?: Readonly<Record<string, Texts>>;
}
