// Kinds of absence as the pictures group them: ten kinds are more than colours can tell apart; the tables have all.
import type { Tone } from '../charts/colours.ts';
import type { ViewContext } from './view.ts';

export const ABSENCE_KIND_WORDS = {
  maternity: 'maternity',
  paternity: 'paternity',
  adoption: 'adoption',
  shared_parental: 'shared parental',
  sickness: 'sickness',
  family: 'family',
  annual_leave: 'annual leave',
  training: 'training',
  court: 'court',
  other: 'other'
} as const;

export type AbsenceKind = keyof typeof ABSENCE_KIND_WORDS;

/** In the order of precedence. */
export const ABSENCE_KINDS_IN_ORDER = Object.keys(ABSENCE_KIND_WORDS) as readonly AbsenceKind[];

export interface AbsenceGroup {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  readonly kinds: readonly AbsenceKind[];
}

export const ABSENCE_GROUPS: readonly AbsenceGroup[] = [
  {
    key: 'parental',
    label: 'parental',
    tone: 'series-6',
    kinds: ['maternity', 'paternity', 'adoption', 'shared_parental']
  },
  { key: 'sickness', label: 'sickness', tone: 'series-3', kinds: ['sickness'] },
  { key: 'family', label: 'family', tone: 'series-4', kinds: ['family'] },
  { key: 'annual_leave', label: 'annual leave', tone: 'series-2', kinds: ['annual_leave'] },
  { key: 'work', label: 'training, court, other', tone: 'series-5', kinds: ['training', 'court', 'other'] }
];

/** Whether kinds of absence are shown: to whoever holds everything, and to the welfare lead. */
export const seesKinds = ({ lens }: ViewContext): boolean => lens === undefined || lens === 'welfare';
