/** Words of the quota tracker's panels and tooltips: what its figures mean, and its table. Fetched with them. */
export const quotaDetailWords = {
  name: 'quotaDetail',
  english: {
    families: {
      actual: 'Actual', target: 'Target', attainment: 'Attainment', 'working-days': 'Working days in the period', 'elapsed-days': 'Working days elapsed',
      'remaining-days': 'Working days left', 'elapsed-share': 'Elapsed share', expected: 'Expected to date', pace: 'Pace', gap: 'Gap to target',
      needed: 'Needed per working day', recent: 'Last 4 weeks', 'recent-days': 'Working days of the last 4 weeks', 'recent-per-day': 'Last 4 weeks, per working day',
      'needed-over-recent': 'Needed beyond the last 4 weeks, per working day',
    },
    twin: { caption: 'Quota attainment', scope: { rep: 'Rep', team: 'Team', region: 'Region' }, attained: 'Attained', total: 'Total' },
    bases: {
      'revenue-orders': 'Order lines by order date, cancelled ones left out.', 'revenue-won': 'Won deals by the day they closed.',
      'targets-inside': 'Targets that lie wholly inside the period; the finest of rep, team, region or company.', 'targets-inside-month': 'Targets that lie wholly inside the month.',
      'actual-of-target': 'Of the same metric, period and scope. A target of 0 has no ratio.', 'working-days': 'By the working calendar of the data; the day of the data counts as elapsed.',
      'target-by-elapsed-share': 'What there should be by now at an even pace of working days.', 'actual-of-expected': '100% is on pace; from where it is ahead, at risk or behind, the data says.',
      'target-less-actual': 'Below zero it is over target.',
      'gap-by-remaining-days': 'From the day after the data to the end of the period.', 'recent-4-weeks': 'Revenue of the 28 days up to the day of the data.',
      'recent-by-working-days': 'The run rate of late, whatever the period.', 'needed-less-recent': 'Above zero more is needed than was sold of late.',
    },
    reasons: {
      cancelled: 'cancelled', 'after-as-of': 'later than the day of the data', 'target-straddles': 'target reaches beyond the period',
      'other-level': 'target of another level, or part of a wider one', 'other-version': 'target of an older plan version', 'too-many-groups': 'too many rows to group',
    },
  },
};
