// The shape of an entry in the problem catalogue.
import { isolated, withoutIsolates } from '../shared/isolated.ts';
import type { Numbering, Severity } from '../shared/outcome.ts';

/** Where a problem stands and what was found there; copied on to the problem as it is. */
export interface Place {
  readonly file?: string;
  readonly extract?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  readonly rule?: string;
  readonly example?: string;
  readonly count?: number;
  readonly lines?: readonly number[];
  readonly numbering?: Numbering;
}

/** `line 4` of a text, `row 4` of a sheet. */
export const placeInWords = (line: number | undefined, numbering: Numbering = 'lines'): string =>
  `${numbering === 'rows' ? 'row' : 'line'} ${line}`;

/** What went wrong, told once: `Facts` are what its sentence needs. */
export interface ProblemKind<Facts> {
  readonly severity: Severity;
  /** Heading over all problems of this kind. */
  readonly title: string;
  readonly sentence: (facts: Facts & Place) => string;
  readonly advice: (facts: Facts & Place) => string;
  /** What a mapping could say of the file instead; null where it can't help. */
  readonly orSay: (facts: Facts & Place) => string | null;
  /** Titles of the figures that it touches. */
  readonly affects: readonly string[];
  /** The value could name a person and is never repeated. */
  readonly secret: boolean;
}

type Told<Facts> = Pick<ProblemKind<Facts>, 'title' | 'sentence'> & {
  readonly advice: string | ProblemKind<Facts>['advice'];
  readonly orSay?: string | ProblemKind<Facts>['orSay'];
  readonly affects?: readonly string[];
  readonly secret?: boolean;
};

const kind =
  (severity: Severity) =>
  <Facts = Place>({
    advice,
    orSay = () => null,
    affects = [],
    secret = false,
    ...told
  }: Told<Facts>): ProblemKind<Facts> => ({
    severity,
    affects,
    secret,
    ...told,
    advice: typeof advice === 'string' ? () => advice : advice,
    orSay: typeof orSay === 'string' ? () => orSay : orSay
  });

/** Stops the file: nothing of it is loaded. */
export const stopsFile = kind('file');
/** Rejects the row: the others are loaded. */
export const rejectsRow = kind('row');
/** Tells the reader: the row stays. */
export const notice = kind('notice');

/** A value as it is shown in a sentence: in quotation marks, cut to 80 characters. */
export const quoted = (value: string | undefined): string =>
  `“${isolated(cut(withoutIsolates(value ?? '')))}”`;

/** At most 80 characters, none of them half, with … where something is left off. */
export const cut = (value: string): string =>
  value.length > 80 ? `${value.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…` : value;
