// cases.csv: the people managed on the as-of date, who leads each case and at which level of risk.
import { z } from 'zod';
import { MANAGEMENT, MANAGEMENT_ALIASES, RISK_ALIASES, RISK_LEVELS } from './codes.ts';
import { code, day, defineExtract, id, yesNo } from './contract.ts';
import * as NAMES from './other-names.ts';
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
      example: 'C-10234',
      otherNames: NAMES.CASE
    }),
    unit_id: unitId('Unit that manages the case.', { otherNames: NAMES.UNIT }),
    area_id: areaId('Area in which the person lives.', {
      blank: 'the area is not known',
      otherNames: NAMES.AREA
    }).nullable(),
    lead_officer_id: officerId('Officer who leads the case.', {
      blank: 'unallocated: nobody leads the case',
      otherNames: NAMES.LEAD_OFFICER
    }).nullable(),
    second_officer_id: officerId('Second officer on the case.', {
      blank: 'no second officer',
      otherNames: NAMES.SECOND_OFFICER
    }).nullable(),
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
      },
      otherNames: [
        'mappa_category',
        'mappa_cat',
        'cat',
        'case_category',
        'offender_category',
        'management_category'
      ]
    }),
    mappa_level: code(['1', '2', '3'], {
      description: 'MAPPA level of management.',
      aliases: { level_1: '1', level_2: '2', level_3: '3', l1: '1', l2: '2', l3: '3' },
      blank: 'the level is not known',
      otherNames: ['mappa_lvl', 'mappa_management_level', 'mappa_level_of_management', 'level_of_mappa']
    }).nullable(),
    risk_level: code(RISK_LEVELS, {
      description: 'Level of risk as last assessed.',
      aliases: RISK_ALIASES,
      example: 'high',
      otherNames: NAMES.RISK_LEVEL
    }),
    risk_assessed_on: day({
      description: 'Day of the assessment that gave the level of risk.',
      example: '2026-03-12',
      blank: 'the day is not known',
      otherNames: [
        'risk_assessed',
        'risk_assessed_date',
        'risk_assessment_date',
        'date_risk_assessed',
        'date_of_risk_assessment',
        'last_risk_assessment',
        'last_risk_assessment_date',
        'date_of_last_risk_assessment',
        'risk_level_date'
      ]
    }).nullable(),
    management: code(MANAGEMENT, {
      description: 'How the case is managed. Settings say which of these count in a caseload.',
      aliases: MANAGEMENT_ALIASES,
      otherNames: NAMES.MANAGEMENT
    }),
    opened_on: day({
      description: 'Day on which management of the case began.',
      example: '2024-01-15',
      otherNames: [
        ...NAMES.OPENED,
        'case_opened',
        'case_opened_on',
        'case_opened_date',
        'case_open_date',
        'date_case_opened',
        'case_start_date',
        'start_date',
        'management_start_date',
        'date_registered',
        'registration_date',
        'registered_on'
      ]
    }),
    closed_on: day({
      description: 'Last day of management.',
      example: '2026-09-01',
      blank: 'open',
      otherNames: [
        ...NAMES.CLOSED,
        'case_closed',
        'case_closed_on',
        'case_closed_date',
        'case_close_date',
        'date_case_closed',
        'case_end_date',
        'end_date',
        'management_end_date',
        'date_archived',
        'archived_on'
      ]
    }).nullable(),
    allocated_on: day({
      description: 'Day on which the case was given to its lead officer.',
      example: '2024-01-18',
      blank: 'the day is not known',
      otherNames: [
        'allocated',
        'allocated_date',
        'allocation_date',
        'date_allocated',
        'date_of_allocation',
        'assigned_on',
        'assigned_date',
        'date_assigned'
      ]
    }).nullable(),
    lead_agency: code(['police', 'probation', 'youth_justice', 'mental_health', 'other'], {
      description: 'Agency that leads the case.',
      aliases: { hmpps: 'probation', yot: 'youth_justice', yjs: 'youth_justice' },
      blank: 'the agency is not known',
      otherNames: ['agency', 'managing_agency', 'responsible_agency', 'lead_organisation']
    }).nullable(),
    on_licence: yesNo({
      description: 'Whether the person is on licence.',
      otherNames: ['licence', 'on_license', 'subject_to_licence', 'on_prison_licence']
    }).nullable(),
    mappa_eligible: yesNo({
      description: 'Whether the person is eligible for MAPPA.',
      otherNames: ['mappa_eligibility', 'is_mappa_eligible', 'eligible_for_mappa']
    }).nullable(),
    young_person: yesNo({
      description: 'Whether the person is a child or young person.',
      otherNames: ['child_or_young_person', 'is_young_person', 'under_18', 'juvenile']
    }).nullable(),
    looked_after: yesNo({
      description: 'Whether the person is a looked-after child.',
      otherNames: ['looked_after_child', 'is_looked_after', 'child_in_care', 'lac']
    }).nullable(),
    youth_justice_joint: yesNo({
      description: 'Whether the case is managed jointly with the youth justice service.',
      otherNames: [
        'joint_youth_justice',
        'joint_with_youth_justice',
        'joint_with_yjs',
        'joint_with_yot',
        'yjs_joint',
        'yot_joint'
      ]
    }).nullable(),
    interpreter_needed: yesNo({
      description: 'Whether visits need an interpreter.',
      otherNames: ['interpreter', 'interpreter_required', 'needs_interpreter', 'requires_interpreter']
    }).nullable(),
    premises_id: premisesId('Approved premises in which the person is resident.', {
      blank: 'not resident in approved premises',
      otherNames: NAMES.PREMISES
    }).nullable(),
    neighbourhood_notified_on: day({
      description: 'Day on which the neighbourhood team was told of the case.',
      example: '2024-01-22',
      blank: 'not told, or not known',
      otherNames: [
        'neighbourhood_notified',
        'neighbourhood_notified_date',
        'neighbourhood_notification_date',
        'date_neighbourhood_notified',
        'npt_notified',
        'npt_notified_on',
        'npt_notified_date',
        'date_npt_notified'
      ]
    }).nullable()
  })
});
