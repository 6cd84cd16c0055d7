// Files of JSON as the product writes them, for each of its readers.
import { packText, type PackHead, type PackRow } from '../../src/lib/disclosure/pack.ts';
import { PACK_VERSION } from '../../src/lib/disclosure/pack.ts';
import { PROTECTION_VERSION } from '../../src/lib/disclosure/protect.ts';
import { mappingFileText } from '../../src/lib/intake/mapping-file.ts';
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import type { Metric } from '../../src/lib/metrics/define.ts';
import { faultInRows } from '../../src/lib/pipeline/packs.ts';
import { writeScenario, type Change } from '../../src/lib/scenario/scenario.ts';
import { mergeLogs } from '../../src/lib/scrutiny/compare.ts';
import { writeLog } from '../../src/lib/scrutiny/log.ts';
import { readSettings, writeSettings } from '../../src/lib/settings/settings.ts';
import { entries, merging, reviewEntry } from '../support/scrutiny-log.ts';

const AS_OF = '2026-09-30';
const HASH = '0'.repeat(64);

const VALUES: readonly unknown[] = [null, 'unit', 1, true, 'ok', '2026-09', AS_OF, '1', 'high', 'North'];

/** Some row of a unit that the metric's schema takes. */
function rowOf({ row }: Metric, unit: string): PackRow {
  const ids: Record<string, unknown> = { level: 'unit', force_id: 'F', unit_id: unit, unit_name: unit };
  return Object.fromEntries(
    Object.entries(row.shape).map(([name, schema]) => {
      const takes = (value: unknown) =>
        value !== undefined && (schema as Metric['row']).safeParse(value).success;
      const options = (schema as { options?: readonly unknown[] }).options ?? [];
      return [
        name,
        [ids[name], ...(name.endsWith('_id') ? [] : [0]), ...VALUES, ...options].find(takes) as null
      ];
    })
  );
}

const HEAD: PackHead = {
  made_for: 'force',
  made_from: 'unit',
  build: 'abc',
  is_sample: false,
  as_of: AS_OF,
  units: ['N', 'S'].map((id) => ({
    unit_id: id,
    unit_name: id,
    force_id: 'F',
    force_name: 'Force',
    unit_type: null,
    region: null
  })),
  settings: '{}',
  settings_hash: 'aa',
  inputs: [{ extract: 'officers', sha256: 'bb' }],
  figures: {}
};

const packOf = (metrics: readonly Metric[]): PackHead => ({
  ...HEAD,
  figures: Object.fromEntries(
    metrics.map((metric) => [metric.id, ['N', 'S'].map((unit) => rowOf(metric, unit))])
  )
});
const isTaken = (head: PackHead): boolean =>
  faultInRows({ pack_version: PACK_VERSION, protection_version: PROTECTION_VERSION, ...head }) === null;
const TAKEN = DEFINITIONS.filter((metric) => isTaken(packOf([metric])));

const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y]
];
const hole = [
  [1.4, 50.4],
  [1.4, 50.6],
  [1.6, 50.5],
  [1.4, 50.4]
];
const area = (area_id: string, geometry: object) => ({ type: 'Feature', properties: { area_id }, geometry });

const CHANGES: Change[] = [
  {
    change: 'more_cases',
    officer_id: 'O1',
    count: 3,
    risk_level: 'high',
    mappa_level: null,
    area_id: null
  },
  { change: 'moved_cases', case_ids: ['C1', 'C2'], to_officer_id: 'O2' },
  { change: 'absent_officer', officer_id: 'O1', starts_on: AS_OF, ends_on: null }
];

const settings = readSettings(
  JSON.stringify({
    schema_version: 1,
    as_of: AS_OF,
    load_watch_percent: {
      history: [
        { since: null, value: 80 },
        { since: '2026-01-01', value: 85 }
      ]
    },
    vetting_order: 'NPPV1,NPPV2=RV,NPPV3'
  })
);
const SETTINGS = settings.ok ? writeSettings(settings.value) : '{}';

const MAPPING = mappingFileText({
  producedFor: 'An invented system',
  tables: [
    {
      headers: ['case_id', 'unit_id', 'category', 'risk_level', 'management', 'opened_on'],
      mapping: {
        extract: 'cases',
        dayOrder: 'day_first',
        headerRow: 1,
        columns: new Map([
          ['category', 'category'],
          ['management', null]
        ]),
        values: new Map([['risk_level', new Map([['poorly', 'high']])]])
      }
    }
  ]
});

const ENTRIES = [
  ...entries('a', 2),
  reviewEntry('b', { action: { words: 'Move two cases', due_on: AS_OF }, next_due_on: AS_OF }),
  {
    kind: 'snooze',
    id: 's',
    at: '2026-09-30T09:00:00.000Z',
    role: 'Unit manager',
    unit_id: null,
    rule: 'load',
    until: AS_OF,
    reason: 'Known'
  } as const
];
const merged = await mergeLogs(ENTRIES, entries('other', 3), merging('m'));

/** Each at least one that is read. */
export const JSON_TEXTS = {
  geojson: [
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        area('A-1', { type: 'Polygon', coordinates: [square(0, 50)] }),
        area('A-2', { type: 'MultiPolygon', coordinates: [[square(1, 50), hole], [square(-170, -10)]] })
      ]
    })
  ],
  manifest: [
    JSON.stringify({
      schema_version: 1,
      as_of: AS_OF,
      produced_by: 'An invented system',
      extracts: [{ file: 'cases.csv', rows: 1, sha256: HASH }, { file: 'units.csv' }]
    })
  ],
  pack: [packText(packOf(TAKEN)), packText(packOf(TAKEN.slice(0, 2)))],
  log: [await writeLog(merged.ok ? merged.log : []), await writeLog(ENTRIES)],
  settings: [SETTINGS, '{"schema_version":1,"high_risk_limit_percent":25}'],
  mapping: [MAPPING],
  scenario: [writeScenario({ title: 'More cases', asOf: AS_OF, inputs: HASH, changes: CHANGES })],
  workspace: [
    JSON.stringify({
      workspace_version: 1,
      as_of: AS_OF,
      lens: 'unit',
      own_unit: 'N',
      is_sample: false,
      settings: SETTINGS,
      mapping: MAPPING,
      scrutiny_log: null,
      files: [{ turn: 0, name: 'cases.csv', path: 'files/1/cases.csv' }]
    })
  ]
} as const satisfies Record<string, readonly string[]>;
