// Every page for every reader: what another lens holds is not in the database at all, whatever the page asks.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { entryOf } from '../src/lib/metrics/registry.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { takeIn } from '../src/lib/pipeline/bring.ts';
import { Force } from '../src/lib/pipeline/force.ts';
import { LENSES, type Lens } from '../src/lib/shared/lens.ts';
import { READERS, TOPICS, type TopicPage } from '../src/routes/pages.ts';
import { engines, EVERYTHING } from './support/pipeline.ts';
import { sample, table } from './support/sample.ts';

const UNIT = 'C';

let shared: Awaited<ReturnType<typeof engines>>;
let force: Force;
let asOf: string;

beforeAll(async () => {
  shared = await engines();
  const files = readdirSync(sample).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(sample, name)))
  }));
  const brought = await readFiles(files);
  asOf = brought.asOf!;
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

const COUNSELLING = idsOf('counselling', 'session_id');
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
    'welfare contacts': idsOf('welfare_contacts', 'contact_id')
  },
  welfare: {
    assessments: idsOf('assessments', 'assessment_id'),
    visits: idsOf('visits', 'visit_id'),
    escorts: idsOf('escorts', 'escort_id'),
    records: idsOf('records', 'record_id'),
    'agency checks': idsOf('agency_checks', 'check_id')
  }
};

/** Names what a protected count is of: "sickness" is there, and nobody's. */
const OF_COUNTS = 'measure';

const COLUMNS =
  'select schema_name, table_name, column_name from duckdb_columns() ' +
  `where not internal and column_name <> '${OF_COUNTS}' order by all`;

/** Every value of every column of every table there is, temporary ones too. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const columns = await shared.warehouse.rows(COLUMNS);
  const found = new Map<string, string>();
  for (const { schema_name, table_name, column_name } of columns) {
    const place = `${String(table_name)}.${String(column_name)}`;
    const quoted = `"${String(column_name)}"`;
    const values = await shared.warehouse.rows(
      `select distinct ${quoted}::varchar as value from "${String(schema_name)}"."${String(table_name)}" where ${quoted} is not null`
    );
    for (const { value } of values) found.set(String(value), place);
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
  await force.build({ ...EVERYTHING, asOf, lens, unitId: lens === 'unit' ? UNIT : null });
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
  ])('the page %s is answered without what another lens holds', async (_path, shown) => {
    const ids = new Set(shown.flatMap((id) => [id, ...(entryOf(id).beside ?? [])]));
    const values = new Map<string, string>();
    for (const id of ids)
      for (const row of await force.ask(entryOf(id).metric))
        for (const [column, value] of Object.entries(row))
          if (column !== OF_COUNTS) values.set(String(value), id);
    expect(secretsIn(lens, (value) => values.get(value))).toEqual([]);
  });

  it('after all of them the database holds none of it', async () => {
    const found = await everything();
    expect(found.size).toBeGreaterThan(1000);
    expect(secretsIn(lens, (value) => found.get(value))).toEqual([]);
  });
});
