// posts.csv: the establishment, filled and vacant.
import { z } from 'zod';
import { ROLE_ALIASES, ROLES } from './codes.ts';
import { code, day, defineExtract, id, number } from './contract.ts';
import * as NAMES from './other-names.ts';
import { officerId, unitId } from './references.ts';

export const posts = defineExtract({
  id: 'posts',
  file: 'posts.csv',
  title: 'Posts',
  grain: 'one row per post in the establishment',
  purpose: 'From HR: how many people the unit should have, and how far recruitment has come.',
  primaryKey: ['post_id'],
  row: z.object({
    post_id: id({
      description: 'Id of the post.',
      example: 'P-0021',
      otherNames: [
        'post',
        'post_ref',
        'post_no',
        'post_number',
        'position_id',
        'position_ref',
        'position_number',
        'establishment_id'
      ]
    }),
    unit_id: unitId('Unit to which the post belongs.', { otherNames: NAMES.UNIT }),
    role: code(ROLES, {
      description: 'Role of the post.',
      aliases: ROLE_ALIASES,
      otherNames: [...NAMES.POST_ROLE, 'post_title']
    }),
    fte: number({
      description: 'Size of the post; 1 is full time.',
      least: 0,
      aboveLeast: true,
      most: 1,
      example: '0.8',
      otherNames: ['post_fte', 'full_time_equivalent', 'budgeted_fte', 'establishment_fte', 'wte']
    }),
    officer_id: officerId('Who holds the post.', {
      blank: 'vacant',
      otherNames: [
        ...NAMES.OFFICER,
        'post_holder',
        'post_holder_id',
        'holder',
        'holder_id',
        'held_by',
        'occupant',
        'occupant_id',
        'incumbent',
        'incumbent_id'
      ]
    }).nullable(),
    vacant_since: day({
      description: 'Day since which the post has been vacant.',
      example: '2026-05-01',
      blank: 'filled, or not known',
      otherNames: ['vacant_from', 'vacancy_date', 'vacancy_start_date', 'date_vacant', 'date_vacated']
    }).nullable(),
    recruitment: code(['not_started', 'advertised', 'offer', 'vetting', 'frozen'], {
      description: 'How far recruitment to a vacant post has come.',
      blank: 'filled, or not known',
      otherNames: ['recruitment_status', 'recruitment_stage', 'vacancy_status']
    }).nullable(),
    expected_fill_on: day({
      description: 'Day on which the post is expected to be filled.',
      example: '2026-11-02',
      blank: 'no day is expected',
      otherNames: [
        'expected_fill',
        'expected_fill_date',
        'expected_start_date',
        'planned_fill_date',
        'target_fill_date'
      ]
    }).nullable()
  })
});
