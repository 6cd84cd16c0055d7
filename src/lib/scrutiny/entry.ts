// What the log holds: reviews, what became of their actions, rules that are snoozed, and logs that were merged in.
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { isDay } from '../shared/dates.ts';
import { leafHash, type Hash } from './merkle.ts';

const day = z.string().refine(isDay);
/** Half a character has no UTF-8, and so no hash. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** As long as the scrutiny extract takes it. Checked, never mended: a file that is read must keep its bytes. */
const words = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text === text.trim() && isWhole(text));
const name = words;
const id = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

/** Who signed: a key of one browser page. It says nothing of the person. */
const signature = z.strictObject({ key: z.string().refine(isWhole), value: z.string().refine(isWhole) });

const written = {
  id,
  /** UTC, by the clock of the machine that wrote it. */
  at: z.iso.datetime(),
  /** A role, never a person. */
  role: name,
  /** Null = the whole force. */
  unit_id: id.nullable(),
  signature: signature.optional()
} as const;

export const review = z.strictObject({
  kind: z.literal('review'),
  ...written,
  review_id: id,
  scope: z.enum(['caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting']),
  due_on: day,
  held_on: day,
  period: z.strictObject({ from: day, to: day }),
  /** What was on the screen: hashes of the figures' rows, the settings and the inputs. */
  seen: z.strictObject({ as_of: day, figures: hash, settings: hash, inputs: hash }),
  decision: words,
  action: z.strictObject({ words, due_on: day }).nullable(),
  next_due_on: day.nullable()
});

const actionClosed = z.strictObject({
  kind: z.literal('action_closed'),
  ...written,
  review_id: id,
  closed_on: day
});

const snooze = z.strictObject({
  kind: z.literal('snooze'),
  ...written,
  rule: id,
  /** The last day on which the rule is snoozed; a later entry for the same rule and unit stands in its place. */
  until: day,
  reason: words
});

const merge = z.strictObject({
  kind: z.literal('merge'),
  ...written,
  /** The other log as it was: its leaves in its order, all of which are in this log before the merge. */
  leaves: z.array(hash).min(1),
  root: hash
});

export const entry = z.discriminatedUnion('kind', [review, actionClosed, snooze, merge]);

export type Entry = z.infer<typeof entry>;
export type Review = Extract<Entry, { kind: 'review' }>;
export type Snooze = Extract<Entry, { kind: 'snooze' }>;
export type Merge = Extract<Entry, { kind: 'merge' }>;

/** Without when and by which page it is written. */
type Unwritten<Kind extends Entry> = Omit<Kind, 'id' | 'at' | 'signature'>;
export type NewEntry = { [Kind in Entry['kind']]: Unwritten<Extract<Entry, { kind: Kind }>> }[Entry['kind']];

/** RFC 8785: the same bytes for the same content, whatever the order of its keys. */
export function canonicalBytes(content: unknown): Uint8Array<ArrayBuffer> {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('This content has no JSON');
  return new TextEncoder().encode(text);
}

/** The entry as a leaf of the tree, its signature included. */
export const leafOf = (one: Entry): Promise<Hash> => leafHash(canonicalBytes(one));
