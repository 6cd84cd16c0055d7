// Names of any kind among words of ours: none turns them round, each shows, and each comes back as it was.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NAUGHTY } from '../../../tests/support/naughty.ts';
import { isolated, shownName, withoutIsolates } from './isolated.ts';

describe('text that was brought', () => {
  it('stays as it is where it is written our way', () => {
    for (const text of ['cases.csv', 'Zoë’s “unit”', '北の課', '<b>', '', ' '])
      expect(isolated(text)).toBe(text);
  });

  it.each(['\u202efdp.csv', 'יחידה', 'الوحدة 7', 'a\u200fb', '\u{1e900}'])(
    'is kept apart where it turns: %j',
    (text) => {
      expect(isolated(text)).toBe(`\u2068${text}\u2069`);
    }
  );

  it('can’t end its isolate by itself', () => {
    expect(isolated('a\u2069\u202eb')).toBe('\u2068a\u202eb\u2069');
    expect(isolated('\u2067a')).toBe('\u2068a\u2069');
  });

  test('is kept apart once, however often it is said to be', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY)), (text) => {
        expect(isolated(isolated(text))).toBe(isolated(text));
        const [opened, closed] = [/\u2068/g, /\u2069/g].map(
          (mark) => isolated(text).match(mark)?.length ?? 0
        );
        expect(opened).toBe(closed);
      })
    );
  });
});

describe('a name', () => {
  it.each(['\u200b\u200c\u200d\u2060', '\u3164', '\ufe0f', '\u2800', '\u0001', ' ', '', '\u{e0001}'])(
    'of which nothing would be seen says whose it is: %j',
    (name) => {
      expect(shownName(name, 'unit U03')).toBe('unit U03 (name can’t be shown)');
    }
  );

  it('that could not be kept apart says whose it is', () => {
    expect(shownName('\u2066test\u2067', 'unit U03')).toBe('unit U03 (name can’t be shown)');
  });

  it('that can be seen comes back exactly, alone and in a sentence', () => {
    for (const name of NAUGHTY) {
      const shown = shownName(name, 'unit U03');
      if (shown.startsWith('unit U03')) continue;
      expect(withoutIsolates(shown)).toBe(name);
      expect(withoutIsolates(`${shown} and ${shown}`)).toBe(`${name} and ${name}`);
    }
  });
});
