/** A name as it is compared: without case, spaces, punctuation, and what a CRM hangs on custom columns (`__c`). */
export const plain = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/__c$|__r$/, '').replace(/[^\p{L}\p{N}]/gu, '');

/** A header without what stands in brackets: `收入(折后)`, `Amount (USD)`, `商机名称（必填）`. */
export const withoutBrackets = (name: string): string => name.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '');

/** A value as spellings of one name agree: `GTXPro` and `GTX Pro`. */
export const loose = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s_\-.,·'’"]/g, '');
