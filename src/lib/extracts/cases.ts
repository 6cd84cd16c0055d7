// cases.csv: the people managed on the as-of date, who leads each case and at which level of risk.
import { z } from 'zod';
import { MANAGEMENT, MANAGEMENT_ALIASES, RISK_ALIASES, RISK_LEVELS } from './codes.ts';
import { code, day, defineExtract, id, yesNo } from './contract.ts';
import { areaId, officerId, premisesId, unitId } from './references.ts';

export const cases = defineExtract({
  id: 'cases',
  file: 'cases.csv',
  title: 'Cases',
  grain: 'one row per offender or potentially dangerous person managed at the as-of date',
  purpose: 'From the offender-management database: the caseload, its risk and who leads it.',
  primaryKey: ['case_id'],
  essential: true,
  orderedDays: [{ from: 'opened_on', to: 'closed_on' }],
  row: z.object({
    case_id: id({
      description: 'Pseudonym of the case, made outside this app. Never a PNC, CRO or nominal number.',
      example: 'C-10234'
    }),
    unit_id: unitId('Unit that manages the case.'),
    area_id: areaId('Area in which the person lives.', { blank: 'the area is not known' }).nullable(),
    lead_officer_id: officerId('Officer who leads the case.', {
      blank: 'unallocated: nobody leads the case'
    }).nullable(),
    second_officer_id: officerId('Second officer on the case.', { blank: 'no second officer' }).nullable(),
    category: code(['1', '2', '3', '4', 'pdp', 'other'], {
      description: 'MAPPA category, or pdp for a potentially dangerous person.',
      aliases: {
        category_1: '1',
        category_2: '2',
        category_3: '3',
        category_4: '4',
        cat_1: '1',
        cat_2: '2',
        cat_3: '3',
        cat_4: '4',
        potentially_dangerous_person: 'pdp'
      }
    }),
    mappa_level: code(['1', '2', '3'], {
      description: 'MAPPA level of management.',
      aliases: { level_1: '1', level_2: '2', level_3: '3', l1: '1', l2: '2', l3: '3' },
      blank: 'the level is not known'
    }).nullable(),
    risk_level: code(RISK_LEVELS, {
      description: 'Level of risk as last assessed.',
      aliases: RISK_ALIASES,
      example: 'high'
    }),
    risk_assessed_on: day({
      description: 'Day of the assessment that gave the level of risk.',
      example: '2026-03-12',
      blank: 'the day is not known'
    }).nullable(),
    management: code(MANAGEMENT, {
      description: 'How the case is managed. Settings say which of these count in a caseload.',
      aliases: MANAGEMENT_ALIASES
    }),
    opened_on: day({ description: 'Day on which management of the case began.', example: '2024-01-15' }),
    closed_on: day({
      description: 'Last day of management.',
      example: '2026-09-01',
      blank: 'open'
    }).nullable(),
    allocated_on: day({
      description: 'Day on which the case was given to its lead officer.',
      example: '2024-01-18',
      blank: 'the day is not known'
    }).nullable(),
    lead_agency: code(['police', 'probation', 'youth_justice', 'mental_health', 'other'], {
      description: 'Agency that leads the case.',
      aliases: { hmpps: 'probation', yot: 'youth_justice', yjs: 'youth_justice' },
      blank: 'the agency is not known'
    }).nullable(),
    on_licence: yesNo({ description: 'Whether the person is on licence.' }).nullable(),
    mappa_eligible: yesNo({ description: 'Whether the person is eligible for MAPPA.' }).nullable(),
    young_person: yesNo({ description: 'Whether the person is a child or young person.' }).nullable(),
    looked_after: yesNo({ description: 'Whether the person is a looked-after child.' }).nullable(),
    youth_justice_joint: yesNo({
      description: 'Whether the case is managed jointly with the youth justice service.'
    }).nullable(),
    interpreter_needed: yesNo({ description: 'Whether visits need an interpreter.' }).nullable(),
    premises_id: premisesId('Approved premises in which the person is resident.', {
      blank: 'not resident in approved premises'
    }).nullable(),
    neighbourhood_notified_on: day({
      description: 'Day on which the neighbourhood team was told of the case.',
      example: '2024-01-22',
      blank: 'not told, or not known'
    }).nullable()
  })
});
