// What is entered of a review, what is wrong with it, and the entry that it makes.
import type { ReviewScope } from '$lib/metrics/review-scopes.ts';
import type { NewEntry, Review } from '$lib/scrutiny/entry.ts';
import { isDay } from '$lib/shared/dates.ts';

/** As typed; blank = not given. */
export interface Form {
  unit: string;
  scope: string;
  /** Id of the review that was due; blank = the nearest, `OTHER` = one that no extract lists. */
  review: string;
  due: string;
  held: string;
  from: string;
  to: string;
  role: string;
  decision: string;
  action: string;
  actionDue: string;
  next: string;
}

/** In place of a review's id: one that nothing lists. */
export const OTHER = ' other';

export const BLANK: Form = {
  unit: '',
  scope: 'caseload',
  review: '',
  due: '',
  held: '',
  from: '',
  to: '',
  role: '',
  decision: '',
  action: '',
  actionDue: '',
  next: ''
};

/** As long as the scrutiny extract takes it. */
const MOST = 200;

type Faults = Readonly<Partial<Record<keyof Form, string>>>;

const dayFault = (day: string, isNeeded: boolean): string | null =>
  day === '' ? (isNeeded ? 'Enter the day.' : null) : isDay(day) ? null : 'Enter a day of the calendar.';

const textFault = (text: string, isNeeded: boolean): string | null => {
  if (text.trim() === '') return isNeeded ? 'Enter it in a few words.' : null;
  return text.trim().length > MOST ? `At most ${MOST} characters: it has ${text.trim().length}.` : null;
};

/** A sentence for each field that can't be recorded as it is, in the order of the fields. */
export function faultsIn(form: Form): Faults {
  const hasAction = form.action.trim() !== '';
  const found: Record<keyof Form, string | null> = {
    unit: form.unit === '' ? 'Choose a unit.' : null,
    scope: null,
    review: null,
    due: dayFault(form.due, true),
    held: dayFault(form.held, true),
    from: dayFault(form.from, true),
    to: dayFault(form.to, true) ?? (form.to < form.from ? 'The period ends before it begins.' : null),
    role: textFault(form.role, true),
    decision: textFault(form.decision, true),
    action: textFault(form.action, form.actionDue !== ''),
    actionDue: dayFault(form.actionDue, hasAction),
    next:
      dayFault(form.next, false) ??
      (form.next !== '' && form.next <= form.due ? 'The next one is due after this one.' : null)
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== null)) as Faults;
}

/** Of a form without faults. */
export const newReview = (form: Form, seen: Review['seen'], reviewId: string): NewEntry => ({
  kind: 'review',
  role: form.role.trim(),
  unit_id: form.unit,
  review_id: reviewId,
  scope: form.scope as ReviewScope,
  due_on: form.due,
  held_on: form.held,
  period: { from: form.from, to: form.to },
  seen,
  decision: form.decision.trim(),
  action: form.action.trim() === '' ? null : { words: form.action.trim(), due_on: form.actionDue },
  next_due_on: form.next === '' ? null : form.next
});
