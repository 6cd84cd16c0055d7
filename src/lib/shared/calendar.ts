// Days as a calendar file (RFC 5545): all-day events only, stamped by the as-of day and no clock.
import { addDays, type Day } from './dates.ts';

export interface CalendarEvent {
  /** The same for the same thing, whenever the file is made: a calendar then mends the event it has. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
}

const MOST_OCTETS = 75;

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Lines of more than 75 octets go on in the next, after a space; no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const date = (day: Day): string => day.replaceAll('-', '');

const eventLines = ({ uid, day, summary, description }: CalendarEvent, stampedOn: Day): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${date(stampedOn)}T000000Z`,
  `DTSTART;VALUE=DATE:${date(day)}`,
  `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  'CLASS:PRIVATE',
  'TRANSP:TRANSPARENT',
  'END:VEVENT'
];

/** The text of an `.ics` file. `stampedOn` is the day that the events are as of. */
export const calendarText = (events: readonly CalendarEvent[], stampedOn: Day): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evenkeel//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stampedOn)),
    'END:VCALENDAR'
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
