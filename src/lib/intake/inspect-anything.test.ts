// Whatever a table holds: it is inspected or refused, and shows nobody.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textTable } from '../../../tests/support/inspecting.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { inspect } from './inspect.ts';

test('whatever stands in a column that could name a person, none of it is shown', () => {
  const secret = fc.constantFrom(
    'jane.doe@example.org',
    '07700 900123',
    'AB1 2DE',
    'AB 12 34 56 C',
    '12/123456A'
  );
  const headers = [
    'Contact',
    'E-mail',
    'surname',
    'case_id',
    'Lead OM',
    'risk_level',
    'opened_on',
    'note',
    ''
  ];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...headers), { minLength: 1, maxLength: 5 }),
      fc.array(
        fc.array(fc.oneof(secret, fc.constantFrom('C-1', 'high', '')), { minLength: 5, maxLength: 5 }),
        {
          maxLength: 5
        }
      ),
      (names, rows) => {
        const content = [names, ...rows.map((row) => row.slice(0, names.length))]
          .map((row) => row.map((cell) => `"${cell}"`).join(','))
          .join('\n');
        const outcome = inspect(textTable(content), { extract: 'cases' });
        const shown = JSON.stringify(outcome);
        for (const part of ['jane', '900123', '2DE', '34 56', '123456A']) expect(shown).not.toContain(part);
      }
    ),
    { numRuns: runs(200) }
  );
});

test('any bytes are inspected or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
      const whole = Uint8Array.from([...utf8('unit_id,unit_name,force_id\n'), ...bytes]);
      const outcome = inspect(textTable('', 'units.csv', { bytes: whole }));
      if (outcome.ok) expect(outcome.value.headers.length).toBeGreaterThan(0);
    }),
    { numRuns: runs(300) }
  );
});
