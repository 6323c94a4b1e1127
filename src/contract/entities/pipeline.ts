import { choice, id, integer, label, ratio, ref, required } from '../field.js';
import { entity } from '../entity.js';

export const STAGE_KINDS = ['open', 'won', 'lost', 'after'] as const;

export const pipeline = entity({
  name: 'pipeline', table: 'pipelines', meaning: 'A sales process with stages of its own (销售管道).',
  fields: { id: id('Key of the pipeline.'), name: label('Name shown.') },
  paths: { pipeline: ['id'] },
});

export const stage = entity({
  name: 'stage', table: 'stages', meaning: 'A stage of a pipeline (销售阶段).',
  fields: {
    id: id('Key of the stage, unique over all pipelines.'), name: label('Name shown.'), pipeline: ref('pipeline', 'Pipeline it belongs to; the only one where absent.'),
    kind: required(choice(STAGE_KINDS, 'Open, won (the order), lost, or after (implementation, outside the win rate).')),
    order: integer('Place in the pipeline, ascending; the table\'s order where absent.', { unit: 'order', range: [0, 10_000] }),
    standardConversion: ratio('Share of deals that should go on to the next stage.'), maximumDays: integer('Longest stay before a deal counts as stalled.', { unit: 'days', range: [0, 36_500] }),
    probability: ratio('Nominal probability of winning from here.'), buyingPhase: label('What the customer is doing meanwhile.'), goal: label('What the stage is for.'),
  },
  paths: { pipeline: ['pipeline'] },
});
