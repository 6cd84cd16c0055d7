// M9b: what each officer who covers today has on top of their own, how long the chain is, and whether it holds.
import { monthsOf, hoursIn } from './available-hours.ts';
import { countedOn, type Counted } from './caseloads.ts';
import type { Given, Officer } from './given.ts';
import { officerPlace, total, type Row } from './levels.ts';
import { covers, isAbsent, isInPost } from './people.ts';
import { listOn, numberOn, textOn } from './settings.ts';
import { hoursByCase } from './weighted-load.ts';

type End = 'hours_needed' | 'hours_least' | 'hours_most';

interface Link {
  readonly away: string;
  readonly by: string;
}

/** Cover of oneself is none. */
const linksToday = ({ extracts, asOf }: Given): Link[] =>
  (extracts.cover ?? [])
    .filter((entry) => covers(entry, asOf) && entry.absent_officer_id !== entry.covering_officer_id)
    .map(({ absent_officer_id, covering_officer_id }) => ({
      away: absent_officer_id,
      by: covering_officer_id
    }));

/** Most links of the shortest ways that lead to the officer from each other one who is covered for; at most ten. */
function chainTo(officer: string, links: readonly Link[]): number {
  const lengths = new Map([[officer, 0]]);
  let edge = [officer];
  for (let length = 1; length <= 10 && edge.length > 0; length += 1) {
    const before = links.filter(({ by }) => edge.includes(by)).map(({ away }) => away);
    edge = [...new Set(before)].filter((away) => !lengths.has(away));
    for (const away of edge) lengths.set(away, length);
  }
  return Math.max(...lengths.values());
}

function isReciprocal({ extracts, ...given }: Given, officer: string): boolean {
  const months = monthsOf({ extracts, ...given });
  const [from, to] = [months[0]!.period_start, months.at(-1)!.period_end];
  const within = (extracts.cover ?? []).filter(
    ({ starts_on, ends_on, absent_officer_id, covering_officer_id }) =>
      starts_on <= to && (ends_on === null || ends_on >= from) && absent_officer_id !== covering_officer_id
  );
  return within
    .filter(({ covering_officer_id }) => covering_officer_id === officer)
    .some((there) =>
      within.some(
        (back) => back.absent_officer_id === officer && back.covering_officer_id === there.absent_officer_id
      )
    );
}

/** Cases that the officer covers, and the part of each. */
function coveredBy(given: Given, officer: string, cases: readonly Counted[]) {
  return cases.flatMap((one) => {
    const lead = one.known?.lead_officer_id;
    const shares = (given.extracts.cover ?? [])
      .filter(
        (entry) =>
          covers(entry, given.asOf) &&
          entry.covering_officer_id === officer &&
          entry.absent_officer_id !== officer &&
          entry.absent_officer_id === lead &&
          (entry.case_id === null || entry.case_id === one.case_id)
      )
      .map(({ share }) => share ?? 1);
    const sum = shares.reduce((all, share) => all + share, 0);
    return shares.length === 0 ? [] : [{ one, share: Math.min(1, sum) }];
  });
}

function shareState(given: Given, cases: readonly Counted[]) {
  const high = listOn(given, 'high_risk_levels', given.asOf);
  const limit = numberOn(given, 'high_risk_limit_percent', given.asOf);
  const isOfAssessed = textOn(given, 'unassessed_denominator', given.asOf) === 'assessed';
  const highCases = cases.filter(({ risk_level }) => high.includes(risk_level)).length;
  const unassessed = cases.filter(({ risk_level }) => risk_level === 'not_assessed').length;
  const of = cases.length - (isOfAssessed ? unassessed : 0);
  const state =
    of === 0
      ? 'not_applicable'
      : 100 * highCases > limit * of
        ? 'breach'
        : 100 * (highCases + unassessed) > limit * cases.length
          ? 'watch'
          : 'ok';
  return { highCases, unassessed, share: of === 0 ? null : highCases / of, state };
}

function loadState(
  given: Given,
  cases: number,
  needed: number | null,
  rostered: number,
  available: number | null
) {
  if (needed === null || available === null) return 'no_data';
  if (cases > 0 && (available === 0 || available * 5 < rostered)) return 'absent';
  if (available === 0) return 'not_applicable';
  const percent = (100 * needed) / available;
  if (percent > numberOn(given, 'load_breach_percent', given.asOf)) return 'breach';
  return percent >= numberOn(given, 'load_watch_percent', given.asOf) ? 'watch' : 'ok';
}

function rowOf(given: Given, officer: Officer, links: readonly Link[], cases: readonly Counted[]): Row {
  const { asOf, extracts } = given;
  const id = officer.officer_id;
  const hours = hoursByCase(given, asOf);
  const own = cases.filter(({ officer_id }) => officer_id === id);
  const covered = coveredBy(given, id, cases);
  const all = [...own, ...covered.map(({ one }) => one)];
  const isKnown = extracts.areas !== undefined;
  const ownSum = (end: End) => (isKnown ? total(own.map(({ case_id }) => hours.get(case_id)![end])) : null);
  const coveredSum = (end: End) =>
    isKnown
      ? covered.reduce((sum, { one, share }) => sum + share * Number(hours.get(one.case_id)![end]), 0)
      : null;
  const withCover = (end: End) => (isKnown ? Number(ownSum(end)) + Number(coveredSum(end)) : null);
  const [ownHours, coveredHours] = [ownSum('hours_needed'), coveredSum('hours_needed')];
  const needed = withCover('hours_needed');
  const month = hoursIn(given, officer, monthsOf(given).at(-1)!);
  const [rostered, available] = [Number(month['rostered_hours']), month['available_hours'] ?? null];
  const [shareOwn, share] = [shareState(given, own), shareState(given, all)];
  const load_state = loadState(given, all.length, needed, rostered, available);
  const percent = (part: number | null) =>
    ['ok', 'watch', 'breach'].includes(load_state) ? (100 * Number(part)) / Number(available) : null;
  const broken = !isInPost(officer, asOf) || (extracts.absences !== undefined && isAbsent(given, id, asOf));
  const worst = ['breach', 'absent', 'watch', 'no_data', 'ok'].find((one) =>
    [share.state, load_state].includes(one)
  );
  return {
    ...officerPlace(given, officer.unit_id, id),
    officers_covered: new Set(links.filter(({ by }) => by === id).map(({ away }) => away)).size,
    own_cases: own.length,
    covered_cases: covered.length,
    own_hours_needed: ownHours,
    covered_hours_needed: coveredHours,
    hours_least: withCover('hours_least'),
    hours_most: withCover('hours_most'),
    covered_to_own: ownHours === null || ownHours === 0 ? null : Number(coveredHours) / ownHours,
    cases: all.length,
    high_risk_cases: share.highCases,
    not_assessed: share.unassessed,
    own_share: shareOwn.share,
    share: share.share,
    share_least: all.length === 0 ? null : share.highCases / all.length,
    share_most: all.length === 0 ? null : (share.highCases + share.unassessed) / all.length,
    share_state: share.state,
    available_hours: available,
    own_load_percent: percent(ownHours),
    load_percent: percent(needed),
    load_percent_least: percent(withCover('hours_least')),
    load_percent_most: percent(withCover('hours_most')),
    load_state,
    reciprocal: isReciprocal(given, id),
    chain_length: chainTo(id, links),
    broken,
    state: broken ? 'absent' : (worst ?? 'not_applicable')
  };
}

export function coverPressure(given: Given): Row[] {
  const links = linksToday(given);
  const cases = countedOn(given, given.asOf);
  return given.extracts.officers
    .filter(({ officer_id }) => links.some(({ by }) => by === officer_id))
    .map((officer) => rowOf(given, officer, links, cases));
}
