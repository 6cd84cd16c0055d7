// posts.csv: the establishment, filled and vacant.
import { z } from 'zod';
import { ROLE_ALIASES, ROLES } from './codes.ts';
import { code, day, defineExtract, id, number } from './contract.ts';
import { officerId, unitId } from './references.ts';

export const posts = defineExtract({
  id: 'posts',
  file: 'posts.csv',
  title: 'Posts',
  grain: 'one row per post in the establishment',
  purpose: 'From HR: how many people the unit should have, and how far recruitment has come.',
  primaryKey: ['post_id'],
  row: z.object({
    post_id: id({ description: 'Id of the post.', example: 'P-0021' }),
    unit_id: unitId('Unit to which the post belongs.'),
    role: code(ROLES, { description: 'Role of the post.', aliases: ROLE_ALIASES }),
    fte: number({
      description: 'Size of the post; 1 is full time.',
      least: 0,
      aboveLeast: true,
      most: 1,
      example: '0.8'
    }),
    officer_id: officerId('Who holds the post.', { blank: 'vacant' }).nullable(),
    vacant_since: day({
      description: 'Day since which the post has been vacant.',
      example: '2026-05-01',
      blank: 'filled, or not known'
    }).nullable(),
    recruitment: code(['not_started', 'advertised', 'offer', 'vetting', 'frozen'], {
      description: 'How far recruitment to a vacant post has come.',
      blank: 'filled, or not known'
    }).nullable(),
    expected_fill_on: day({
      description: 'Day on which the post is expected to be filled.',
      example: '2026-11-02',
      blank: 'no day is expected'
    }).nullable()
  })
});
