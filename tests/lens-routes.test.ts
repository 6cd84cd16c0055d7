// Every page for every reader: what another lens holds is not in the database at all, whatever the page asks.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTRACT_IDS } from '../src/lib/extracts/registry.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { entryOf } from '../src/lib/metrics/registry.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { takeIn } from '../src/lib/pipeline/bring.ts';
import { Force } from '../src/lib/pipeline/force.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '../src/lib/settings/settings.ts';
import { LENSES, type Lens } from '../src/lib/shared/lens.ts';
import { TOPICS, type TopicPage } from '../src/routes/pages.ts';
import { ownFigures, peopleIn } from '../src/routes/own-figures/own.ts';
import { OWN } from '../src/routes/own-figures/shown.ts';
import { READERS } from '../src/routes/readers.ts';
import { engines, EVERYTHING } from './support/pipeline.ts';
import { sample, table } from './support/sample.ts';

const UNIT = 'C';

/** A year that stands nowhere else in the sample: every day of every session of counselling is moved to it. */
const SENTINEL_YEAR = '1991';

function bytesOf(name: string): Uint8Array {
  const bytes = readFileSync(join(sample, name));
  if (name !== 'counselling.csv') return new Uint8Array(bytes);
  const moved = bytes.toString('utf8').replaceAll(/,\d{4}(?=-\d\d-\d\d)/g, `,${SENTINEL_YEAR}`);
  return new TextEncoder().encode(moved);
}

let shared: Awaited<ReturnType<typeof engines>>;
let force: Force;

beforeAll(async () => {
  shared = await engines();
  const names = readdirSync(sample).filter((name) => name !== 'manifest.json');
  const files = names.map((name) => ({ name, bytes: bytesOf(name) }));
  const brought = await readFiles(files);
  force = await Force.open(shared);
  await takeIn(force, brought);
});

afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

const idsOf = (extract: string, column: string): string[] => table(extract).map((row) => row[column]!);

const ownOfficers = new Set(
  table('officers').flatMap((row) => (row['unit_id'] === UNIT ? [row['officer_id']!] : []))
);
const isOwn = (row: Readonly<Record<string, string>>) =>
  row['unit_id'] === UNIT ||
  [row['lead_officer_id'], row['second_officer_id']].some((id) => ownOfficers.has(id ?? ''));
const ownCases = new Set(
  ['cases', 'case_history'].flatMap((extract) =>
    table(extract)
      .filter(isOwn)
      .map((row) => row['case_id']!)
  )
);
const OFFICER = /(^|_)(officer|supervisor|assessor)_id$/;
const officersIn = (row: Readonly<Record<string, string>>): string[] =>
  Object.entries(row).flatMap(([column, id]) => (OFFICER.test(column) && id !== '' ? [id] : []));
/** Whoever stands in a row about the unit's own people and cases: leads, cover, who went along on a visit. */
const named = new Set(
  readdirSync(sample)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => table(name.slice(0, -4)))
    .filter((row) => ownCases.has(row['case_id'] ?? '') || officersIn(row).some((id) => ownOfficers.has(id)))
    .flatMap(officersIn)
);
/** And who covers for an absent lead of the unit's cases. */
for (const { absent_officer_id: absent, covering_officer_id: covering } of table('cover'))
  if (named.has(absent!)) named.add(covering!);

const COUNSELLING = [
  ...idsOf('counselling', 'session_id'),
  ...['offered_on', 'held_on'].flatMap((column) =>
    idsOf('counselling', column).map((day) => day.replace(/^\d{4}/, SENTINEL_YEAR))
  )
].filter((value) => value !== '');
const CASES = [...idsOf('cases', 'case_id'), ...idsOf('case_history', 'case_id')];
const WHY_AWAY = [
  'sickness',
  'maternity',
  'paternity',
  'adoption',
  'shared_parental',
  'family',
  'annual_leave'
];
const OTHER_UNITS = [
  ...idsOf('cases', 'case_id').filter((id) => !ownCases.has(id)),
  ...idsOf('officers', 'officer_id').filter((id) => !named.has(id))
];

/** Values that stand nowhere but in what the lens does not hold. */
const SECRETS: Readonly<Record<Lens, Readonly<Record<string, readonly string[]>>>> = {
  unit: {
    'sessions of counselling': COUNSELLING,
    'why somebody is away': WHY_AWAY,
    'other units': OTHER_UNITS
  },
  force: {
    'sessions of counselling': COUNSELLING,
    'why somebody is away': WHY_AWAY,
    'welfare contacts': idsOf('welfare_contacts', 'contact_id'),
    officers: idsOf('officers', 'officer_id'),
    cases: CASES
  },
  welfare: {
    cases: CASES,
    assessments: idsOf('assessments', 'assessment_id'),
    visits: idsOf('visits', 'visit_id'),
    escorts: idsOf('escorts', 'escort_id'),
    records: idsOf('records', 'record_id'),
    'agency checks': idsOf('agency_checks', 'check_id')
  }
};

/** Names what a protected count is of: "sickness" is there, and nobody's. */
const OF_COUNTS = 'measure';

const TABLES =
  `select schema_name, table_name, string_agg('"' || column_name || '"::varchar', ', ') as columns ` +
  `from duckdb_columns() where not internal and column_name <> '${OF_COUNTS}' group by all order by all`;

/** Every value of every table and view there is, temporary ones too, with the table that has it. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { schema_name, table_name, columns } of await shared.warehouse.rows(TABLES)) {
    const values = await shared.warehouse.rows(
      `select distinct unnest([${String(columns)}]) as value from "${String(schema_name)}"."${String(table_name)}"`
    );
    for (const { value } of values) found.set(String(value), String(table_name));
  }
  return found;
}

const secretsIn = (lens: Lens, has: (value: string) => string | undefined): string[] =>
  Object.entries(SECRETS[lens]).flatMap(([what, values]) => {
    const places = values.flatMap((value) => has(value) ?? []);
    return places.length === 0 ? [] : [`${what} in ${[...new Set(places)].join(', ')}`];
  });

const PAGES: readonly TopicPage[] = [...Object.values(TOPICS), ...Object.values(READERS)];
const EVERY_METRIC = DEFINITIONS.map(({ id }) => id);

async function build(lens: Lens | null): Promise<void> {
  await force.build({ ...EVERYTHING, asOf: '2026-09-30', lens, unitId: lens === 'unit' ? UNIT : null });
}

it('a reader without a lens holds all of it, so that its absence means something', async () => {
  await build(null);
  const found = await everything();
  for (const lens of LENSES)
    expect(secretsIn(lens, (value) => found.get(value)).map((found) => found.split(' in ')[0])).toEqual(
      Object.keys(SECRETS[lens])
    );
});

describe.each(LENSES)('in the %s lens', (lens) => {
  beforeAll(() => build(lens));

  it.each([
    ...PAGES.map((page) => [page.path, lens === 'unit' ? page.ofUnit : page.ofForce] as const),
    ['metrics', EVERY_METRIC] as const
  ])(
    'the page %s is answered without what another lens holds, and the database has none',
    async (_path, shown) => {
      const ids = new Set(shown.flatMap((id) => [id, ...(entryOf(id).beside ?? [])]));
      const values = new Map<string, string>();
      for (const id of ids)
        for (const row of await force.ask(entryOf(id).metric))
          for (const [column, value] of Object.entries(row))
            if (column !== OF_COUNTS) values.set(String(value), id);
      expect(secretsIn(lens, (value) => values.get(value))).toEqual([]);
      const held = await everything();
      expect(held.size).toBeGreaterThan(500);
      expect(secretsIn(lens, (value) => held.get(value))).toEqual([]);
    }
  );
});

it('what one officer of the unit is shown of themselves names nobody else, and tells of no counselling or sickness', async () => {
  await build('unit');
  const asked = new Set(OWN.flatMap(({ metric }) => [metric, ...(entryOf(metric).beside ?? [])]));
  const answers = new Map(
    await Promise.all([...asked].map(async (id) => [id, await force.ask(entryOf(id).metric)] as const))
  );
  const viewContext = {
    asOf: '2026-09-30',
    unitId: UNIT,
    unitNames: new Map(),
    settings: settingsInForce(DEFAULT_SETTINGS, '2026-09-30'),
    loaded: new Set(EXTRACT_IDS),
    lens: 'unit'
  } as const;
  const officers = peopleIn(answers);
  expect(officers.length).toBeGreaterThan(10);
  expect(officers.filter((id) => !ownOfficers.has(id))).toEqual([]);
  const most = officers.map((officer) => {
    const figures = ownFigures({ viewContext, missingFor: () => undefined }, answers, officer);
    const said = JSON.stringify(figures);
    expect((said.match(/\b[A-Z]-\d\d\b/g) ?? []).filter((id) => id !== officer)).toEqual([]);
    expect(said).not.toMatch(/counsel|sick|maternity|leave/i);
    return figures.filter(({ rows }) => rows.length > 0).length;
  });
  expect(Math.max(...most)).toBe(OWN.length);
});
