// The contract in other people's languages: JSON Schema 2020-12, and Table Schema with its data package (Frictionless 2).
import { columnsOf, ID_PATTERN, type Column, type Extract } from './contract.ts';
import { EXTRACTS } from './registry.ts';
import { ruleOf } from './rules.ts';
import { textPattern } from './text-patterns.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type JsonObject = { readonly [key: string]: Json };

const inWords = (column: Column): string =>
  `${column.description} Must be ${ruleOf(column)}.${column.blank ? ` Blank: ${column.blank}.` : ''}`;

/** One row of the extract as text, column → value as it stands in the file. */
export const jsonSchemaOf = (extract: Extract): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `${extract.title}: a row of ${extract.file}`,
  description: `${extract.grain}. Every value is the text of the file.`,
  type: 'object',
  properties: Object.fromEntries(
    columnsOf(extract).map((column) => [
      column.name,
      {
        type: 'string',
        description: inWords(column),
        pattern: textPattern(column),
        examples: column.codes ?? [column.example]
      }
    ])
  ),
  required: columnsOf(extract)
    .filter(({ required }) => required)
    .map(({ name }) => name)
});

const limits = ({ least, most, aboveLeast }: Column): JsonObject => ({
  ...(least === undefined ? {} : { [aboveLeast ? 'exclusiveMinimum' : 'minimum']: least }),
  ...(most === undefined ? {} : { maximum: most })
});

const YES = ['yes', 'Yes', 'YES', 'y', 'Y', 'true', 'True', 'TRUE', '1'];
const NO = ['no', 'No', 'NO', 'n', 'N', 'false', 'False', 'FALSE', '0'];

/** The type of a column and what its values keep to, in the words of Table Schema. */
function typeOf(column: Column): {
  readonly type: string;
  readonly more?: JsonObject;
  readonly keeps?: JsonObject;
} {
  switch (column.kind) {
    case 'id':
      return { type: 'string', keeps: { pattern: ID_PATTERN.source } };
    case 'text':
      return { type: 'string', keeps: { maxLength: 200 } };
    case 'code':
      return {
        type: 'string',
        more: { categories: column.codes ?? [] },
        keeps: { enum: column.codes ?? [] }
      };
    case 'day':
      return { type: 'date' };
    case 'moment':
      return { type: 'string', keeps: { pattern: textPattern({ ...column, required: true }) } };
    case 'month':
      return { type: 'yearmonth' };
    case 'yes_no':
      return { type: 'boolean', more: { trueValues: YES, falseValues: NO } };
    case 'number':
      return { type: 'number', keeps: limits(column) };
    case 'whole_number':
      return { type: 'integer', keeps: limits(column) };
    case 'pattern':
      return { type: 'string', keeps: { pattern: column.pattern ?? '' } };
  }
}

function fieldOf(column: Column): JsonObject {
  const { type, more = {}, keeps = {} } = typeOf(column);
  return {
    name: column.name,
    type,
    description: inWords(column),
    example: column.example,
    ...more,
    constraints: { required: column.required, ...keeps }
  };
}

/** A key with a column that may be blank is unique, but no primary key: that would forbid the blank. */
function keyOf(extract: Extract, columns: readonly Column[]): JsonObject {
  const isWhole = columns.every(({ name, required }) => required || !extract.primaryKey.includes(name));
  return isWhole ? { primaryKey: extract.primaryKey } : { uniqueKeys: [extract.primaryKey] };
}

/** The extract's table, with its key and what it refers to. */
export function tableSchemaOf(extract: Extract): JsonObject {
  const columns = columnsOf(extract);
  const foreignKeys = columns.flatMap(({ name, references }) => {
    if (!references) return [];
    const isOwn = references.extract === extract.id;
    const reference = { ...(isOwn ? {} : { resource: references.extract }), fields: [references.column] };
    return [{ fields: [name], reference }];
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    fieldsMatch: ['partial'],
    missingValues: [''],
    ...keyOf(extract, columns),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {})
  };
}

/** Every extract in one package. */
export const dataPackage = (): JsonObject => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'evenkeel-extracts',
  title: 'The extracts that Evenkeel reads',
  description:
    'Only officers and cases are needed to start. A reference that leads nowhere is told, and the row stays.',
  resources: EXTRACTS.map((extract) => ({
    name: extract.id,
    path: extract.file,
    type: 'table',
    title: extract.title,
    description: `${extract.grain}. ${extract.purpose}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: tableSchemaOf(extract)
  }))
});

/** As it stands in a file. */
export const written = (schema: JsonObject): string => `${JSON.stringify(schema, null, 2)}\n`;
