import { figureAt, figureId, type Model, type Note } from '../contract/figure.js';
import type { Frame, PacePolicy } from '../contract/frame.js';
import type { Measure, MeasureDefinition, MeasureGuide } from '../contract/measure.js';
import type { Answer, Labels } from '../contract/query.js';
import { daysOf } from './attainment-days.js';
import { byScope, familiesOf, rowKeys, type Answers } from './attainment-families.js';
import type { AttainmentModel, AttainmentParams, AttainmentRow, PaceStatus, TargetLevel } from './attainment-model.js';
import { ask, groundOf, labelQuestion, levelQuestion, questionsOf, type Ground } from './attainment-questions.js';
import { groupsOf, model, problemModel, refusalOf, type Keys, type Problem } from './base.js';

export type { AttainmentModel, AttainmentParams, AttainmentRow, PaceStatus, RowScope, TargetLevel } from './attainment-model.js';

/** Quota attainment (业绩达成): actual revenue against targets, its pace by working days, and what is needed from here. */
export const attainment: MeasureDefinition<AttainmentParams, AttainmentModel> = {
  name: 'attainment',
  run: runAttainment,
};

export const attainmentGuide: MeasureGuide = {
  summary: 'Revenue against targets in total, by rep and by month, with pace by working days, gap and needed run rate.',
  params: {
    period: 'Period whose targets and revenue are compared: `2026-Q3`, `FY2026`, `2026-08`, `2026-07-01/2026-09-30`; the (fiscal) quarter of asOf if absent. Cuts the order date, or the day a deal was won.',
    filters: 'Filters on both sides; a dimension that targets do not have is refused.',
    metric: '`revenue` (default).',
    heat: '`year` (default): months of the fiscal year to date; `period`: months of the period.',
  },
};

function* runAttainment(params: AttainmentParams, frame: Frame): ReturnType<Measure<AttainmentParams, AttainmentModel>> {
  const days = daysOf(params, frame);
  const ground = groundOf(params, frame, days ?? daysOf({}, frame)!, null);
  const problem = (found: Problem): AttainmentModel => ({ ...problemModel(frame, 'attainment', params, found), ...aboutOf(ground), rows: [], status: null });
  if (!days) return problem({ code: 'not-applicable', subject: String(params.period) });
  if ((params.metric ?? 'revenue') !== 'revenue') return problem({ code: 'unsupported', subject: String(params.metric) });

  const level = levelOf((yield* ask({ level: levelQuestion(days) }))['level']);
  const leveled = groundOf(params, frame, days, level);
  const answers = yield* ask(questionsOf(leveled));
  const refused = refusalIn(answers, leveled);
  if (refused) return problem(refused);

  const keys = rowKeys(answers);
  const labels = yield* ask({ labels: labelQuestion(leveled.scope, keys.filter(key => key !== null)) });
  return modelOf(leveled, params, answers, keys, labelsOf(labels['labels']));
}

const levelOf = (answer: Answer | undefined): TargetLevel | null => (groupsOf(answer)[0]?.keys[0] ?? null) as TargetLevel | null;

/** What concerns the whole. Rows and months are refused alone where no revenue or no target names a rep, or there are too many. */
const BY_ROW = ['actualByRow', 'targetByRow', 'actualByMonth', 'targetByMonth'];
const refusalIn = (answers: Answers, { scope }: Ground): Problem | undefined =>
  refusalOf(Object.entries(answers)
    .filter(([name, answer]) => !(BY_ROW.includes(name) && answer.kind === 'refused' && (answer.code === 'too-many-groups' || answer.subject === scope)))
    .map(([, answer]) => answer));

const tooMany = (answers: Answers): readonly Note[] =>
  BY_ROW.filter(name => { const answer = answers[name]; return answer?.kind === 'refused' && answer.code === 'too-many-groups'; })
    .map(subject => ({ code: 'too-many-groups', subject }));

const labelsOf = (answer: Answer | undefined): Labels => (answer?.kind === 'rows' ? answer.labels : {});

const aboutOf = ({ days, frame, level, scope }: Ground) =>
  ({ period: days.period, asOfDay: frame.asOf, level, scope, months: days.months, partMonth: days.partMonth, policy: frame.pace, revenueFrom: frame.revenueFrom });

function modelOf(ground: Ground, params: AttainmentParams, answers: Answers, keys: Keys, labels: Labels): AttainmentModel {
  const families = familiesOf(ground, answers, keys);
  const told = model(ground.frame, 'attainment', params, { families, labels, notes: [...tooMany(answers), ...notesOf(families)] });
  return { ...told, ...aboutOf(ground), rows: rowsOf(ground, told, keys), status: statusOf(told, 'pace', ground.frame.pace) };
}

const NOTED: ReadonlySet<string> = new Set(['no-amount', 'no-date', 'target-straddles', 'other-version']);

/** Exclusions that someone should look into; cancelled and later orders are as they should be. */
const notesOf = (families: Model['families']): readonly Note[] =>
  families.flatMap(({ figures }) => figures.flatMap(({ excluded = [] }) => excluded))
    .filter(({ reason }) => NOTED.has(reason))
    .map(({ reason: code, rows }) => ({ code, rows }));

/** Highest attainment first; then those without one, most revenue first; last the row that names nobody. */
function rowsOf(ground: Ground, told: Model, keys: Keys): readonly AttainmentRow[] {
  const value = (family: string, key: string | null): number => figureAt(told, byScope(family, ground), key)?.value ?? -Infinity;
  const byValue = (family: string) => (a: string | null, b: string | null): number => compare(value(family, b), value(family, a));
  const order = (a: string | null, b: string | null): number =>
    Number(a === null) - Number(b === null) || byValue('attainment')(a, b) || byValue('actual')(a, b) || (a! < b! ? -1 : 1);
  return [...keys].sort(order).map(key => ({ key, status: statusOf(told, figureId(byScope('pace', ground), [key]), ground.frame.pace) }));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function statusOf(told: Model, pace: string, policy: PacePolicy): PaceStatus | null {
  const value = figureAt(told, pace)?.value ?? null;
  if (value === null) return null;
  if (value >= policy.ahead) return 'ahead';
  if (value >= policy.onTrack) return 'on-track';
  return value >= policy.atRisk ? 'at-risk' : 'behind';
}
