import { describe, expect, it } from 'vitest';
import { SETTINGS } from '$lib/settings/catalogue.ts';
import { DEFAULT_SETTINGS, withSetting } from '$lib/settings/settings.ts';
import { fieldValue, inWords, valueFrom } from './words.ts';

describe('a setting in its field', () => {
  it.each(SETTINGS)('$id comes back from its field as it went in', (setting) => {
    const given = valueFrom(setting, fieldValue(setting, setting.byDefault));
    const outcome = withSetting(DEFAULT_SETTINGS, setting.id, given);
    expect(outcome.ok && [...outcome.value.histories]).toEqual([]);
  });

  it('is said in words', () => {
    expect(inWords(['very_high', 'high'])).toBe('very high and high');
    expect(inWords(20, 'per cent')).toBe('20 per cent');
    expect(inWords(null)).toBe('none');
  });
});
