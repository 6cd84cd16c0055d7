// Other names that forces' systems give to columns that more than one extract has, as headers are compared.
// A name stands for one column of an extract only; what could mean two things stands for none.

export const OFFICER = [
  'officer',
  'officer_ref',
  'officer_code',
  'officer_pseudonym',
  'offender_manager',
  'offender_manager_id',
  'offender_manager_ref',
  'om',
  'om_id',
  'om_ref',
  'person_id',
  'resource_id'
] as const;

export const LEAD_OFFICER = [
  ...OFFICER,
  'officer_id',
  'lead',
  'lead_officer',
  'lead_officer_ref',
  'lead_om',
  'lead_om_id',
  'lead_offender_manager',
  'lead_offender_manager_id',
  'primary_officer',
  'primary_officer_id',
  'primary_om',
  'primary_om_id',
  'case_owner',
  'case_owner_id',
  'case_officer',
  'case_officer_id',
  'managing_officer',
  'managing_officer_id',
  'allocated_officer',
  'allocated_officer_id',
  'allocated_to',
  'assigned_officer',
  'assigned_officer_id',
  'assigned_to'
] as const;

export const SECOND_OFFICER = [
  'second_officer',
  'second_officer_ref',
  'second_om',
  'second_om_id',
  'secondary_officer',
  'secondary_officer_id',
  'secondary_om',
  'secondary_om_id',
  'deputy_officer',
  'deputy_officer_id',
  'deputy_om',
  'deputy_om_id',
  'supporting_officer',
  'supporting_officer_id',
  'officer_2',
  '2nd_officer',
  '2nd_officer_id'
] as const;

export const UNIT = [
  'unit',
  'unit_ref',
  'unit_code',
  'team',
  'team_id',
  'team_ref',
  'team_code',
  'mosovo_unit',
  'mosovo_team',
  'visor_unit',
  'managing_unit',
  'owning_unit'
] as const;

export const CASE = [
  'case',
  'case_ref',
  'case_reference',
  'case_no',
  'case_number',
  'case_code',
  'case_pseudonym',
  'offender',
  'offender_id',
  'offender_ref',
  'offender_pseudonym',
  'subject_id',
  'subject_ref'
] as const;

export const AREA = [
  'area',
  'area_ref',
  'area_code',
  'policing_area',
  'policing_area_code',
  'geographic_area'
] as const;

export const PREMISES = [
  'premises',
  'premises_ref',
  'premises_code',
  'approved_premises',
  'approved_premises_id',
  'approved_premises_ref',
  'ap_id',
  'ap_ref',
  'ap_code'
] as const;

export const RISK_LEVEL = [
  'risk',
  'risk_level_current',
  'current_risk',
  'current_risk_level',
  'risk_rating',
  'risk_grade',
  'risk_band',
  'risk_category',
  'level_of_risk',
  'overall_risk',
  'overall_risk_level',
  'assessed_risk',
  'assessed_risk_level'
] as const;

export const MANAGEMENT = [
  'management_status',
  'management_type',
  'case_status',
  'case_state',
  'current_status',
  'offender_status',
  'status'
] as const;

export const POST_ROLE = [
  'post_role',
  'job_role',
  'job_title',
  'role_type',
  'role_title',
  'role_name'
] as const;

export const RISK_ASSESSED_AT = [
  'risk_assessed',
  'risk_assessed_on',
  'risk_assessed_date',
  'risk_assessment_at',
  'risk_assessment_date',
  'risk_assessment_time',
  'date_risk_assessed',
  'date_of_risk_assessment'
] as const;

export const STARTS = [
  'start',
  'starts',
  'start_date',
  'date_start',
  'date_started',
  'starting_date',
  'from',
  'from_date',
  'date_from',
  'first_day'
] as const;

export const ENDS = [
  'end',
  'ends',
  'end_date',
  'date_end',
  'date_ended',
  'ending_date',
  'to',
  'to_date',
  'date_to',
  'last_day'
] as const;

export const OPENED = ['opened', 'opened_date', 'open_date', 'opening_date', 'date_opened'] as const;
export const CLOSED = ['closed', 'closed_date', 'close_date', 'closing_date', 'date_closed'] as const;

export const DUE = ['due', 'due_date', 'due_by', 'date_due', 'target_date'] as const;
export const HELD = ['held', 'held_date', 'date_held', 'meeting_date', 'date_of_meeting'] as const;

export const COMPLETED = [
  'completed',
  'completed_date',
  'completion_date',
  'date_completed',
  'date_of_completion'
] as const;

export const EXPIRES = [
  'expires',
  'expires_date',
  'expiry',
  'expiry_date',
  'expiration_date',
  'date_of_expiry',
  'date_expires',
  'valid_to',
  'valid_until',
  'renewal_date'
] as const;
