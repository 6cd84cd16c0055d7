// What was held, as a Markdown table with the ratio of the last turn to the tenth.
import type { Held } from './held.ts';

/** Turns that are told; before the first of them, what is fetched and compiled once still comes. */
export const EVERY = 10;

const MEASURES: Readonly<Record<keyof Held, string>> = {
  scriptBytes: 'script, MB',
  nodes: 'nodes',
  listeners: 'listeners',
  workers: 'workers',
  addresses: 'lent addresses',
  engineBytes: 'engine, MB',
  processBytes: 'process, MB'
};

const KEYS = Object.keys(MEASURES) as (keyof Held)[];

const shown = (key: keyof Held, value: number | null): string => {
  if (value === null) return '–';
  return key.endsWith('Bytes') ? (value / 1_000_000).toFixed(1) : String(value);
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Of at least ten turns. */
export function table(turns: readonly Held[]): string {
  const told = turns.flatMap((held, index) =>
    (index + 1) % EVERY === 0 ? [row([String(index + 1), ...KEYS.map((key) => shown(key, held[key]))])] : []
  );
  const ratios = KEYS.map((key) => {
    const [tenth, last] = [turns[EVERY - 1]?.[key], turns.at(-1)?.[key]];
    return tenth && typeof last === 'number' ? (last / tenth).toFixed(2) : '–';
  });
  return [
    row(['after load', ...Object.values(MEASURES)]),
    row(['---:', ...KEYS.map(() => '---:')]),
    ...told,
    row(['last ÷ tenth', ...ratios]),
    ''
  ].join('\n');
}
