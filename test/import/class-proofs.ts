/** Where a class of bad input is proven: a test file, and words of the names of tests in it. */
export type Proof = readonly [file: string, ...titles: readonly string[]];

/** The tests of a class; or why there can be none yet. */
export type Proven = readonly Proof[] | string;

const VALUES = 'test/import/values/bad-input.test.ts';
const HERE = 'test/import/classes.test.ts';
const MONEY = 'test/import/money.test.ts';
const PARSE = 'test/contract/parse.test.ts';
const ATTAINMENT = 'test/measures/attainment.test.ts';
const FUNNEL = 'test/measures/funnel.test.ts';
const ENGINE = 'test/engine/engine.test.ts';
const ORACLE = 'test/engine/oracle.test.ts';
const ENCODING = 'test/import/files/encoding.test.ts';
const DELIMITED = 'test/import/files/delimited.test.ts';
const OPEN = 'test/import/files/open-file.test.ts';
const JSON_ROWS = 'test/import/files/json.test.ts';
const LAYOUT = 'test/import/layout/lay-out.test.ts';
const COPIES = 'test/import/copies.test.ts';
const IMPORTING = 'test/import/importing.test.ts';
const HOSTILE = 'test/elements/hostile.browser.ts';
const BASE = 'test/elements/base.browser.ts';
const ALERTS = 'test/measures/alerts.test.ts';

/** Cells that are in the table of bad values, whose test is named by the class. */
const cells = (row: number, ...more: readonly Proof[]): readonly Proof[] => [[VALUES, `row ${row}`], ...more];

/** Class → proof. Classes 1 to 29 are numbers, to 44 dates, to 67 ids, text and hierarchies, to 82 files, to 106 what a page hands in. */
export const CLASS_PROOFS: Readonly<Record<number, Proven>> = {
  ...Object.fromEntries([...Array(24).keys()].map(at => [at + 1, cells(at + 1)])),
  17: cells(17, [ATTAINMENT, 'credit notes may turn the actual negative'], ['test/elements/quota-tracker.browser.ts', 'negative revenue left of zero']),
  19: cells(19, [FUNNEL, 'never a zero'], ['test/import/values/forms.test.ts', 'words for no value']),
  22: cells(22, [DELIMITED, 'leading zeros']),
  25: [[MONEY, 'in a currency that nobody knows, or in none'], [HERE, '89 a currency or zone']],
  26: [[MONEY, 'never added as it is', 'counted by currency'], ['test/import/merge.test.ts', 'does not put amounts of two currencies']],
  27: [[MONEY, 'takes no rate that is zero, negative or no number']],
  28: [[ATTAINMENT, 'a target of 0 and nobody are told apart'], [FUNNEL, 'a conversion over nobody has no value and says why'], [HERE, '60 a target of 0']],
  29: 'no measure compares with a period before',
  ...Object.fromEntries([...Array(11).keys()].map(at => [at + 30, cells(at + 30)])),
  32: cells(32, ['test/import/values/forms.test.ts', 'is asked where no day is over 12', 'is told by a day over 12']),
  41: [[PARSE, 'closed-before-created'], ['test/views/stage-visit.test.ts', 'a closing day that nobody recorded, or before the stay'], [IMPORTING, 'is never a day far ahead']],
  42: [[PARSE, 'closed-without-date', 'open-with-closed-date']],
  43: [['test/calendar/calendar.test.ts', 'whole and without gaps', 'the period before']],
  44: cells(44),
  45: [[HERE, '45 names'], [LAYOUT, '__proto__']],
  46: [[HERE, '46 an id that stands twice'], ['test/import/merge.test.ts', 'replaces rows of the same key']],
  47: [[HERE, '47 a missing id']],
  48: [[HERE, '48 the number 1']],
  49: [[HERE, '49 markup'], [HOSTILE, 'are drawn as text'], ['test/contract/csv.test.ts', 'what could run as a formula']],
  50: [[HERE, '50 controls of writing direction'], [HOSTILE, 'never grow out of their place']],
  51: [[HERE, '51 half a character'], [HOSTILE, 'never grow out of their place'], [BASE, 'ids from the data cannot leave their place']],
  52: [[HERE, '52 a name of 100,000'], [HOSTILE, 'never grow out of their place']],
  53: [[HERE, '53 a label of nothing']],
  54: [[HERE, '54 line breaks'], [HOSTILE, 'never grow out of their place'], ['test/contract/csv.test.ts', 'any reader takes apart again']],
  55: [[HERE, '55 names that differ in case'], ['test/import/propose/shapes.test.ts', 'never merged alone']],
  56: [[HERE, '56 57'], ['test/views/target-standing.test.ts', 'whatever the tree']],
  57: [[HERE, '56 57', 'two roots', 'and so no root']],
  58: [[HERE, '58 a stage that no pipeline has', '58 no stage at all'], [FUNNEL, 'in no open stage of the pipeline']],
  59: [[PARSE, 'contradictions are warnings'], ['test/import/propose/vendors.test.ts', 'trusts the stage where flags are older']],
  60: [[HERE, '60 a target of 0'], [ATTAINMENT, 'a target for the whole company leaves the reps without one', 'of the same owner does not add to it']],
  61: [[HERE, '61 a rep whose deals']],
  62: [[HERE, '62 deals of an owner'], [ATTAINMENT, 'where no revenue names a rep']],
  63: [[HERE, '63 a million'], ['test/elements/filter-bar.browser.ts', 'a long list is searched, and drawn only so far'], ['test/elements/quota-tracker.browser.ts', 'shows twelve rows']],
  64: [[ORACLE, 'over 255 and over 65,535 values']],
  65: [[HERE, '65 '], ['test/measures/figures.test.ts', 'with holes where whole tables should be'], ['test/elements/funnel-chart.layout.test.ts', 'nothing at all has no lengths']],
  66: [['test/views/stage-visit.test.ts', 'equal times follow the table'], ['test/views/abc.test.ts', 'equal values stand in order of their ids']],
  67: [[HERE, '67 five years']],
  68: [[ENCODING, 'is found: '], [COPIES, 'with a byte order mark']],
  69: [[ENCODING, 'UTF-16'], [COPIES, 'in UTF-16, little end first', 'in UTF-16 without a mark']],
  70: [[ENCODING, 'GB18030 after megabytes of ASCII', 'is the one a person says'], [DELIMITED, 'at every byte'], [COPIES, 'in GB18030']],
  71: [[ENCODING, 'stays UTF-8 where a few bytes are broken', 'is the one a person says']],
  72: [[DELIMITED, 'whatever delimits it', 'says its delimiter in a first line'], [COPIES, 'with full-width commas', 'in columns of spaces']],
  73: [[DELIMITED, 'where one opens that never closes', 'inside a cell spoil its row', 'keeps apostrophes']],
  74: [[DELIMITED, 'every kind of line end, blank lines, and the end mark of DOS', 'splitting the bytes anywhere'], [COPIES, 'with CR alone', 'without a last line end']],
  75: [[LAYOUT, 'wider or narrower than the header are broken, never shifted', 'of thousands of columns'], ['test/import/real/zh-malformed-supermarket.test.ts', 'is reported row by row']],
  76: [[LAYOUT, 'never blank and each once', 'is the first row that holds the texts', 'that are blank or repeat the header', 'rows of totals'], ['test/import/layout/find-header.test.ts', 'header']],
  77: [[OPEN, 'says what it is'], [DELIMITED, '60 MB without a line end', 'a file without rows'], [IMPORTING, 'refuses more bytes than it can hold']],
  78: [[OPEN, 'that goes away while it is read'], [IMPORTING, 'says that a file went away', 'ends soon where it is called off'], ['test/road/imports.test.ts', 'change nothing when they are called off']],
  79: [[DELIMITED, 'formulas'], ['test/contract/csv.test.ts', 'what could run as a formula']],
  80: [[JSON_ROWS, 'says where it is broken', 'nested deeper than any table', 'takes the last of equal keys', 'no key that means anything to the language']],
  81: [[HERE, '81 two hundred columns', '81 a column whose cells']],
  82: [['test/road/imports.test.ts', 'take the same file twice for one'], ['test/import/merge.test.ts', 'lets an older export only add'], ['test/cli/cli.test.ts', 'twice the same export changes nothing']],
  83: [[HERE, '83 the version']],
  84: [['test/contract/fuzz.test.ts', 'read without a throw, and no row is lost']],
  85: [[HERE, '85 frozen'], ['test/road/worker.browser.ts', 'a value cannot cross to the worker']],
  86: [[HERE, '86 what the host changes']],
  87: [[HERE, '87 nothing, a promise']],
  88: [[HOSTILE, 'leave the widget drawing or saying why']],
  89: [[HERE, '89 a currency or zone'], ['test/format/locale.test.ts', 'any tag gives a locale']],
  90: [[HOSTILE, 'leave the widget drawing or saying why'], [ENGINE, 'an engine refuses by name what it cannot answer']],
  91: [[HOSTILE, 'custom properties and slots of the page'], ['test/house.test.ts', 'has a planted violation for every guard']],
  92: [[BASE, 'keeps the contrast of text'], ['test/elements/tier-matrix.browser.ts', 'passes axe']],
  93: [[HERE, '93 rules that make no sense'], [ALERTS, 'a rule that cannot be checked says why', 'a rule whose parameters make no sense fails alone']],
  94: 'rules are edited in the alert centre, which is to come',
  95: 'episodes are kept by the alert centre, which is to come',
  96: 'episodes are kept by the alert centre, which is to come',
  97: 'responses of many people are joined by the alert centre, which is to come',
  98: 'the alert centre, which is to come, lists them',
  99: [[BASE, 'only http, https and relative ones are links', 'ids from the data cannot leave their place']],
  100: [[HOSTILE, 'custom properties and slots of the page'], [BASE, 'shows what the host puts into its slots']],
  101: [[HERE, '101 filters of any text'], ['test/road/filters.test.ts', 'take no name that is no filter']],
  102: 'views are not saved yet',
  103: [['test/elements/filter-bar.browser.ts', 'keeps a filter in sight that the data does not know']],
  104: [[ENGINE, 'missing last both ways'], [ORACLE, '200 random lists']],
  105: 'nothing but the import report and data.json is exported yet, under names of our own',
  106: 'nothing of that many rows is exported yet',
};

/** Classes whose gate is still to be built. */
export const WAITING: readonly number[] = [29, 94, 95, 96, 97, 98, 102, 105, 106];
