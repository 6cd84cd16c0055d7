// A calendar file that calendars read: lines, escapes and days as RFC 5545 has them.
import { describe, expect, it } from 'vitest';
import { calendarText } from './calendar.ts';

const EVENT = {
  uid: 'vetting-N-2026-12-31@evenkeel',
  day: '2026-12-31',
  summary: 'Vetting',
  description: ''
};
const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('is as it should be, line by line', () => {
    expect(calendarText([EVENT], '2026-09-30')).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Evenkeel//Due dates//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:vetting-N-2026-12-31@evenkeel',
        'DTSTAMP:20260930T000000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Vetting',
        'DESCRIPTION:',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        ''
      ].join('\r\n')
    );
  });

  it('escapes what has a meaning, and lets no name add a line', () => {
    const summary = 'a,b;c\\d\nEND:VCALENDAR\r\nx';
    expect(lines(calendarText([{ ...EVENT, summary }], '2026-09-30'))).toContain(
      'SUMMARY:a\\,b\\;c\\\\d\\nEND:VCALENDAR\\nx'
    );
  });

  it('folds by octets, and cuts no character in two', () => {
    const summary = '👮‍♀️ über '.repeat(30);
    const text = calendarText([{ ...EVENT, summary }], '2026-09-30');
    const encoder = new TextEncoder();
    for (const line of text.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(lines(text)).toContain(`SUMMARY:${summary}`);
  });

  it('has nothing to say of nobody', () => {
    expect(calendarText([], '2026-09-30')).not.toContain('VEVENT');
  });
});
