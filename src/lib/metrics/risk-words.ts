// How the figures of the caseload speak: levels of risk, and the limit as the guidance's model or the force's own.
import { decimal, percent } from '../shared/format.ts';
import { codesSetting, numberSetting } from './scope.ts';
import type { ViewContext } from './view.ts';

export const RISK_LEVELS = ['very_high', 'high', 'medium', 'low', 'not_assessed'] as const;

export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_WORDS: Readonly<Record<RiskLevel, string>> = {
  very_high: 'very high',
  high: 'high',
  medium: 'medium',
  low: 'low',
  not_assessed: 'not assessed'
};

/** The number that stands in the guidance: "a maximum of 20 per cent of the caseload". */
const GUIDANCE_LIMIT = 20;

export interface LimitWords {
  /** Per cent. */
  readonly percent: number;
  /** "the model", or "the limit" where the force chose its own. */
  readonly name: 'the model' | 'the limit';
  /** "above the model in the guidance", "above the force’s own limit of 15 per cent". */
  readonly above: string;
  /** "20 per cent". */
  readonly text: string;
}

/** What to call the largest share of high-risk cases. */
export function limitWords(context: ViewContext): LimitWords {
  const limit = numberSetting(context, 'high_risk_limit_percent');
  const text = `${decimal(limit, Number.isInteger(limit) ? 0 : 1)} per cent`;
  return limit === GUIDANCE_LIMIT
    ? { percent: limit, name: 'the model', above: 'above the model in the guidance', text }
    : { percent: limit, name: 'the limit', above: `above the force’s own limit of ${text}`, text };
}

/** The levels that count as high risk first, each group from very high to low, then those not assessed. */
export function levelsInOrder(context: ViewContext): readonly RiskLevel[] {
  const high = codesSetting(context, 'high_risk_levels');
  return [
    ...RISK_LEVELS.filter((level) => high.includes(level)),
    ...RISK_LEVELS.filter((level) => !high.includes(level))
  ];
}

/** "very high and high risk", by the settings. */
export function highRiskInWords(context: ViewContext): string {
  const high = codesSetting(context, 'high_risk_levels');
  return `${RISK_LEVELS.filter((level) => high.includes(level))
    .map((level) => RISK_WORDS[level])
    .join(' and ')} risk`;
}

/** "17 to 24 %", with decimals where whole numbers would put an end on the wrong side of the limit. */
export function rangeInWords(least: number, most: number, limit: number): string {
  const whole = [least, most].map((value) => Math.round(value * 100));
  const isTrue =
    (whole[0] as number) <= limit === least * 100 <= limit &&
    (whole[1] as number) > limit === most * 100 > limit;
  return isTrue ? `${whole[0]} to ${whole[1]} %` : `${percent(least, limit)} to ${percent(most, limit)}`;
}
