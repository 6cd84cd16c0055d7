// What a planted situation is: a sentence, the rows that make it, and the row of a metric that must find it.

/** Rows of one extract in which every named column has the value, or one of the values. A blank is ''. */
export interface Evidence {
  readonly extract: string;
  readonly where: Readonly<Record<string, string | readonly string[]>>;
  /** How many such rows there are; 1 unless said. */
  readonly count?: number;
}

export interface Situation {
  readonly id: string;
  readonly sentence: string;
  /** Id of the metric that finds it. */
  readonly metric: string;
  readonly unit_id?: string;
  readonly officer_id?: string;
  readonly case_id?: string;
  /** Further columns that pick the row where the metric has several for one officer. */
  readonly match?: Readonly<Record<string, string>>;
  /** Columns of that row. */
  readonly expect: Readonly<Record<string, string | number | boolean | null>>;
  /** How many rows answer to the ids and to `expect`; 1 unless said. */
  readonly rows?: number;
  readonly evidence: readonly Evidence[];
}

/** The officer's counted cases, and those of high or very high risk. */
export const leads = (officerId: string, cases: number, high: number): Evidence[] => {
  const counted = { lead_officer_id: officerId, management: 'active', closed_on: '' };
  return [
    { extract: 'cases', where: counted, count: cases },
    { extract: 'cases', where: { ...counted, risk_level: ['high', 'very_high'] }, count: high }
  ];
};

/** Rows of an officer's own. */
export const ofOfficer = (
  extract: string,
  officerId: string,
  more: Evidence['where'] = {},
  count = 1
): Evidence => ({ extract, where: { officer_id: officerId, ...more }, count });
