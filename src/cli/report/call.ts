// How the report is called: its options, its help, and what is wrong with a call, in a sentence.
import { parseArgs } from 'node:util';
import { LENSES, type Lens } from '../../lib/shared/lens.ts';

export const HELP = `Works out every figure from a folder of extracts, and writes them as CSV and JSON.

  npm run report -- --extracts DIR --out DIR [options]

  --extracts DIR     folder with the extracts (officers.csv, cases.csv, … and manifest.json if there is one)
  --out DIR          folder to write into; it is made if need be, and nothing is written outside it
  --as-of DAY        the day of the figures, YYYY-MM-DD; needed where no manifest names it
  --settings FILE    settings exported from the app; without it the defaults hold
  --mapping FILE     how files are read that do not have the template's names, days or codes; saved from the app,
                     or written by hand. It applies to a file whose column names are those that it lists
  --scenario FILE    a scenario saved on the page “What if”: the figures as they would be, never as facts. Their files
                     are called what-if-<figure>, and run.json says what is supposed
  --lens LENS        unit, force or welfare: only what that reader may see
                     (without it, everything that the files hold)
  --unit ID          only this unit; the unit lens needs it
  --scrutiny-log FILE
                     a log saved from the app: rules of today.csv that it snoozes are said to be
  --annotated        beside the figures, a copy of each file with two columns before its own: the result of each
                     row, and what is wrong with it
  --engine ENGINE    native (default) or wasm, the browser's engine
  --help             this text

Written: <figure>.csv and <figure>.json for each figure, today.csv (what needs somebody, worst first), problems.json (everything wrong with the extracts, by
file, line and column) and run.json (as-of date, settings, input hashes, row counts, engine); with --annotated also
<file>-checked.csv or <file>-checked.xlsx, though figures could not be made.

Ends with 0 when figures were made, rows with problems included; with 2 when a file was refused or the call is
wrong, and says why.
`;

export interface Call {
  readonly extracts: string;
  readonly out: string;
  readonly asOf: string | null;
  readonly settings: string | null;
  readonly mapping: string | null;
  readonly scenario: string | null;
  readonly scrutinyLog: string | null;
  readonly lens: Lens | null;
  readonly unit: string | null;
  readonly annotated: boolean;
  readonly engine: 'native' | 'wasm';
}

/** The call can't be followed; the message is a plain sentence. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

const OPTIONS = {
  extracts: { type: 'string' },
  out: { type: 'string' },
  'as-of': { type: 'string' },
  settings: { type: 'string' },
  mapping: { type: 'string' },
  scenario: { type: 'string' },
  'scrutiny-log': { type: 'string' },
  lens: { type: 'string' },
  unit: { type: 'string' },
  annotated: { type: 'boolean', default: false },
  engine: { type: 'string', default: 'native' },
  help: { type: 'boolean', default: false }
} as const;

function valuesOf(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    throw new WrongCall(`${cause instanceof Error ? cause.message : String(cause)}. See --help.`);
  }
}

function needed(value: string | undefined, option: string, meaning: string): string {
  if (value === undefined || value === '') throw new WrongCall(`Give ${option}: ${meaning}. See --help.`);
  return value;
}

function oneOf<Choice extends string>(value: string, option: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new WrongCall(`${option} is one of ${choices.join(', ')}, not “${value}”. See --help.`);
  return found;
}

/** The call, or `help`. Throws `WrongCall`. */
export function callOf(argv: readonly string[]): Call | 'help' {
  const values = valuesOf(argv);
  if (values.help) return 'help';
  const lens = values.lens === undefined ? null : oneOf(values.lens, '--lens', LENSES);
  const unit = values.unit ?? null;
  if (lens === 'unit' && unit === null) throw new WrongCall('The unit lens needs --unit. See --help.');
  return {
    extracts: needed(values.extracts, '--extracts', 'the folder with the extracts'),
    out: needed(values.out, '--out', 'the folder to write into'),
    asOf: values['as-of'] ?? null,
    settings: values.settings ?? null,
    mapping: values.mapping ?? null,
    scenario: values.scenario ?? null,
    scrutinyLog: values['scrutiny-log'] ?? null,
    lens,
    unit,
    annotated: values.annotated,
    engine: oneOf(values.engine, '--engine', ['native', 'wasm'])
  };
}
