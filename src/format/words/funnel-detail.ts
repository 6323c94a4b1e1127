/** Words of the funnel chart's panels and tooltips: what its figures mean, and its table. Fetched with them. */
export const funnelDetailWords = {
  name: 'funnelDetail',
  english: {
    caption: { snapshot: 'Sales funnel, Snapshot', 'pass-through': 'Sales funnel, Cohort' },
    twin: { stage: 'Stage', amount: 'Amount', deals: 'Deals', share: 'Share', wentOn: 'Went on', conversion: 'To the next', standard: 'Standard', gap: 'Against standard', fromFirst: 'From the first' },
    families: {
      'open-count': 'Open deals', 'open-amount': 'Open amount', 'open-share': 'Share of open deals', 'amount-open-share': 'Share of open amount', 'open-total-count': 'All open deals', 'open-total-amount': 'All open amount',
      'other-count': 'Open deals in other stages', 'other-amount': 'Open amount in other stages', 'won-count': 'Won deals', 'won-amount': 'Won amount',
      'cohort-count': 'Deals counted', 'reached-count': 'Deals that reached it', 'reached-amount': 'Amount that reached it', 'went-on-count': 'Deals that went on', 'went-on-amount': 'Amount that went on',
      conversion: 'Conversion to the next stage', 'amount-conversion': 'Conversion to the next stage, by amount', 'from-first': 'From the first stage', 'amount-from-first': 'From the first stage, by amount',
      standard: 'Standard conversion', 'at-standard': 'Deals at standard conversion', 'amount-at-standard': 'Amount at standard conversion', 'standard-gap': 'Against standard', 'amount-standard-gap': 'Against standard, by amount',
    },
    bases: {
      'open-deals-in-stage': 'Deals that are open and in this stage now.', 'open-amount-in-stage': 'Amounts of the deals that are open and in this stage now.',
      'open-total-deals': 'All deals that are open now, in whatever stage.', 'open-total-amount': 'Amounts of all deals that are open now.',
      'other-deals': 'Open deals whose stage is missing or is no open stage of this pipeline.', 'other-amount': 'Amounts of the open deals whose stage is missing or is no open stage of this pipeline.',
      'won-deals': 'Deals that are won.', 'won-amount': 'Amounts of the deals that are won.',
      'open-share': 'Open deals in this stage ÷ all open deals.', 'amount-open-share': 'Open amount in this stage ÷ open amount of all stages.',
      'cohort-deals': 'Deals with at least one recorded stage. A lost deal without one cannot be placed.',
      'reached-deals': 'Deals whose furthest recorded stage is this one or a later one; a won deal counts in every stage, a lost deal no further than it was seen.',
      'reached-amount': 'Amounts of the deals whose furthest recorded stage is this one or a later one.',
      'went-on-deals': 'Those of them that also count in the next stage.', 'went-on-amount': 'Amounts of those that also count in the next stage.',
      conversion: 'Deals that went on ÷ deals that reached the stage. Open deals stay in the denominator.', 'amount-conversion': 'Amount that went on ÷ amount that reached the stage. Open deals stay in the denominator.',
      'from-first': 'Deals that reached this stage ÷ deals that reached the first.', 'amount-from-first': 'Amount that reached this stage ÷ amount that reached the first.',
      'standard-conversion': 'The conversion that the stage should have, as the data set says.',
      'at-standard': 'Deals of the stage before × its standard conversion.', 'amount-at-standard': 'Amount of the stage before × its standard conversion.',
      'standard-gap': 'Conversion − standard, in percentage points.', 'amount-standard-gap': 'Conversion by amount − standard, in percentage points.',
    },
    reasons: { 'no-amount': 'no amount', 'no-stage': 'no recorded stage', 'no-date': 'no date to place them in the period' },
    notes: {
      'no-amount': 'Deals without an amount: #. They count as deals, not in sums.', 'no-stage': 'Deals without a recorded stage, left out: #.', 'no-date': 'Deals without a date for the period, left out: #.',
      'other-stage': 'Open deals in no open stage of this pipeline: #.', 'no-outcome': 'Deals that are neither open, won nor lost, left out: #.',
      'no-history': 'The data has no stage history: the furthest stage of a deal is the one it is in.', 'partial-history': 'The stage history may have gaps: some deals went further than recorded.',
    },
  },
};
