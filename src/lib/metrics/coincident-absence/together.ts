// The force's posts away day by day, from its units' rows, with the day on which most are.
import { group, greatest } from 'd3-array';
import { addedUp, shareOf, type FigureRow, type Together } from '../together.ts';

function awayShare({ absent_fte, vacant_fte, established_fte, in_post_fte }: FigureRow): number | null {
  if (absent_fte === null) return null;
  const share =
    established_fte === null
      ? shareOf(absent_fte, in_post_fte)
      : shareOf(Number(absent_fte) + Number(vacant_fte), established_fte);
  return share === null ? null : Math.round(share * 1e9) / 1e9;
}

const summed = addedUp({
  by: ['day'],
  sums: ['absent_fte', 'vacant_fte', 'established_fte', 'in_post_fte'],
  judged: (whole) => ({ away_share: awayShare(whole) })
});

export const awayTogether: Together = (units, judging) =>
  [...group(summed(units, judging), ({ force_id }) => force_id).values()].flatMap((days) => {
    // The first of the days with the largest share.
    const peak = greatest(days, ({ away_share }) => Number(away_share ?? -1));
    return days.map((day) => ({ ...day, is_peak: day === peak && day['away_share'] !== null }));
  });
