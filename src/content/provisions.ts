// What of the guidance no figure quotes: where it is served all the same, or why it is left out. And the order of the page.
import type { Phrase } from './guidance.ts';

/** Where in the guidance a part begins. */
export interface Part {
  readonly fromLine: number;
  readonly title: string;
}

export const PARTS: readonly Part[] = [
  { fromLine: 1, title: 'Protecting the public and the multi-agency approach' },
  { fromLine: 55, title: 'Types of offenders' },
  { fromLine: 106, title: 'Offender management' },
  { fromLine: 143, title: 'Neighbourhood policing and young offenders' },
  { fromLine: 172, title: 'MOSOVO units' },
  { fromLine: 200, title: 'Selection, vetting and support of officers' },
  { fromLine: 218, title: 'Training' },
  { fromLine: 228, title: 'Welfare and safety' },
  { fromLine: 241, title: 'Diversity, and justifying decisions' }
];

/** Served by figures that don’t quote these words, or by something else than a figure. */
export interface Elsewhere extends Phrase {
  readonly metrics: readonly string[];
  readonly how: string;
}

export const ELSEWHERE: readonly Elsewhere[] = [
  {
    line: 'L47',
    words: 'report to the chief constable',
    metrics: [],
    how: 'The audit pack is one document, each reader’s page prints as a briefing, and units’ packs are read together as the force.'
  },
  {
    line: 'L159',
    words: 'Special considerations may apply to the management of young offenders',
    metrics: ['weighted-load'],
    how: 'A weight of the force’s own for cases of young people; 1 unless it is changed.'
  },
  {
    line: 'L181',
    words: 'population',
    metrics: ['weighted-load', 'geography'],
    how: 'New cases to expect from an area’s population are hours of work, and cases stand against it.'
  },
  {
    line: 'L200',
    words: 'Both police officers and police staff can work as MOSOVO and ViSOR officers',
    metrics: ['caseload', 'vetting'],
    how: 'Every figure counts both; ViSOR officers are in the scope of vetting.'
  },
  {
    line: 'L202–206',
    words: 'carry out their duties',
    metrics: ['support'],
    how: 'One of the three purposes of support.'
  },
  {
    line: 'L202–206',
    words: 'fulfil responsibilities to the public',
    metrics: ['support'],
    how: 'One of the three purposes of support.'
  },
  {
    line: 'L202–206',
    words: 'ensure the welfare, health and safety of staff',
    metrics: ['support', 'supervision'],
    how: 'One of the three purposes of support.'
  },
  {
    line: 'L243',
    words: 'may need translation or interpretation services',
    metrics: ['weighted-load'],
    how: 'A weight of the force’s own for cases that need an interpreter; 1 unless it is changed.'
  },
  {
    line: 'L249',
    words: 'able to justify their decisions based on available information',
    metrics: [],
    how: 'Every figure goes out with its rows, the hashes of its inputs and settings, and its SQL; a review records what was seen, and the audit pack prints it.'
  }
];

/** Left out, and why. Words of the guidance, or what a part of it is about. */
export interface LeftOut {
  readonly line: string;
  /** The quoted phrase where it is one of those that the page lists; else null. */
  readonly words: string | null;
  readonly about: string;
  readonly because: string;
}

export const LEFT_OUT: readonly LeftOut[] = [
  {
    line: 'L17, L19',
    words: null,
    about: 'intelligence that equips response officers; observations that inform the picture',
    because: 'operational tasking, not staffing; only how soon records are made is kept'
  },
  {
    line: 'L23, L247',
    words: null,
    about: 'use in prosecutions and sentencing',
    because: 'not workload'
  },
  {
    line: 'L25',
    words: null,
    about: 'performance assessments of individuals',
    because: 'scoring people from a tool about their welfare would poison trust: by unit only'
  },
  {
    line: 'L29, L37, L46, L50, L52',
    words: null,
    about: 'multi-agency coordination, Police and Crime Plan, seats on boards, integration of policies',
    because:
      'governance, of which no row of an extract tells; reviews of it can be entered in the scrutiny log'
  },
  {
    line: 'L59–66, L78–81, L155, L163–168',
    words: null,
    about: 'links to MARAC, safeguarding boards, MAPPA and youth justice guidance',
    because: 'references'
  },
  {
    line: 'L108, L112, L118',
    words: null,
    about: 'quality of communication, investigative approach',
    because: 'no extract can tell it'
  },
  { line: 'L128', words: null, about: 'common models', because: 'context' },
  {
    line: 'L134–143, L147, L149',
    words: null,
    about: 'community feeling, engagement, tension, communications strategy',
    because: 'another product; of an area only its population is kept'
  },
  {
    line: 'L151',
    words:
      'NPTs should be notified, as appropriate, about the details of … offenders … in their geographic area',
    about: 'notifying neighbourhood teams',
    because:
      'it is to be done “as appropriate”, which is judged case by case: a share of cases told would count against whoever rightly did not tell. The day can be in the cases extract, and no figure is made of it'
  },
  {
    line: 'L153',
    words: null,
    about: 'the system for sharing with neighbourhood teams, recall',
    because: 'an operational system; only how late records are made is kept'
  },
  { line: 'L159', words: null, about: 'Victim Support research, education services', because: 'case work' },
  {
    line: 'L194',
    words: 'covert investigation resources can be accessed',
    about: 'covert resources',
    because: 'sensitive and about cases: it must not be in a pseudonymised extract'
  },
  {
    line: 'L195',
    words: 'court orders … enforced and monitored, amended and discharged when necessary',
    about: 'court orders',
    because: 'about cases: enforcing orders is not staffing'
  },
  {
    line: 'L206',
    words: null,
    about: 'individual records of health and safety',
    because: 'they stay in the systems of occupational health'
  },
  {
    line: 'L241–245',
    words: null,
    about: 'texts on diversity in case files, reasoning on equality',
    because: 'free text; only whether an interpreter is needed is kept'
  },
  {
    line: 'L251–257',
    words: null,
    about: 'the offender’s own responsibility',
    because: 'not staff workload'
  },
  {
    line: '–',
    words: null,
    about: 'names of offenders and officers, addresses, diagnoses, notes of counselling',
    because: 'excluded by design: a file that seems to hold them is stopped'
  },
  {
    line: '–',
    words: null,
    about: 'a Bradford factor, a burnout score, a league table of officers',
    because: 'harmful or without support'
  }
];
