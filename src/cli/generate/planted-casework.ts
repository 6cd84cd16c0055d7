// Rows laid down on purpose in the sample: what was done, and not done, about a case that an administrator leads.
import type { ExtractId } from '../../lib/extracts/registry.ts';
import type { Emit, Row } from './files.ts';
import type { Force } from './force.ts';

/** By case and extract: these rows, and none that are drawn. */
export type PlantedCasework = Readonly<Record<string, Readonly<Partial<Record<ExtractId, readonly Row[]>>>>>;

export const plantedCasework: PlantedCasework = {
  'C-01203': {
    visits: [
      {
        visit_id: 'V-900001',
        due_on: '2026-02-26',
        visited_at: '2026-02-12T11:17',
        outcome: 'seen',
        officer_id: 'R-03',
        second_officer_id: 'R-02',
        unannounced: true,
        risk_assessed_at: '2026-02-10T16:49',
        recorded_on_visor_at: '2026-02-12T15:34'
      },
      {
        visit_id: 'V-900002',
        due_on: '2026-08-27',
        visited_at: '2026-09-02T10:15',
        outcome: 'no_reply',
        officer_id: 'R-03',
        second_officer_id: 'R-02',
        unannounced: true,
        risk_assessed_at: '2026-09-01T15:00'
      }
    ],
    escorts: [
      {
        escort_id: 'E-900001',
        officer_id: 'R-03',
        escorted_at: '2026-06-15T10:00',
        risk_assessed_at: '2026-06-15T16:30'
      }
    ],
    assessments: [
      {
        assessment_id: 'AS-900001',
        tool: 'srp',
        completed_on: '2026-06-19',
        next_due_on: '2027-06-19',
        assessor_id: 'R-10',
        supervisor_reviewed_on: '2026-06-26'
      },
      {
        assessment_id: 'AS-900002',
        tool: 'arms',
        completed_on: '2026-06-29',
        next_due_on: '2027-06-29',
        assessor_id: 'R-10',
        supervisor_reviewed_on: '2026-07-11'
      }
    ],
    records: [
      {
        record_id: 'R-900001',
        owner: 'police',
        happened_on: '2026-05-04',
        entered_on: '2026-06-30',
        officer_id: 'R-10',
        quality: 'not_sampled'
      }
    ],
    agency_checks: [{ check_id: 'K-900001', agency: 'hmpps', checked_on: '2026-02-10' }]
  }
};

const plantedRows = ({ plan }: Force, extract: ExtractId, caseId: unknown): readonly Row[] | undefined =>
  plan.planted.casework[String(caseId)]?.[extract];

/** Emits what is drawn, but of the cases that something is laid down for. */
export const drawnBeside =
  (force: Force, emit: Emit): Emit =>
  (extract, row) => {
    if (plantedRows(force, extract, row['case_id']) === undefined) emit(extract, row);
  };

export function writePlantedCasework({ plan }: Force, emit: Emit): void {
  for (const [case_id, extracts] of Object.entries(plan.planted.casework))
    for (const [extract, rows] of Object.entries(extracts))
      for (const row of rows) emit(extract as ExtractId, { case_id, ...row });
}
