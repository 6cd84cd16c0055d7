// What managers review, in the order of the contract, and in words.
import { z } from 'zod';

export const REVIEW_SCOPES = [
  'caseload',
  'risk_ratio',
  'cover',
  'record_quality',
  'welfare',
  'meeting'
] as const;

export const reviewScope = z.enum(REVIEW_SCOPES);

export type ReviewScope = z.infer<typeof reviewScope>;

export const REVIEW_WORDS: Readonly<Record<ReviewScope, string>> = {
  caseload: 'caseload',
  risk_ratio: 'risk ratio',
  cover: 'cover',
  record_quality: 'quality of records',
  welfare: 'welfare',
  meeting: 'MAPPA meetings'
};
