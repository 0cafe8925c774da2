import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

type Column = { type: string; isNullable: boolean; hasDefault: boolean };

/** For the type an entity names, the types of columns that hold each of its values and give nothing else. */
const fitting: Record<string, string[]> = {
  uuid: ['uuid'],
  text: ['text'],
  'text[]': ['_text'],
  boolean: ['bool'],
  smallint: ['int2'],
  int: ['int2', 'int4', 'int8'],
  bigint: ['int8'],
  timestamptz: ['timestamptz'],
  date: ['date'],
  jsonb: ['jsonb'],
};

async function columnsOf(table: string): Promise<Map<string, Column>> {
  const rows = await database.transaction((tx) =>
    tx.sql<{ column_name: string; udt_name: string; is_nullable: string; column_default: string | null }>(
      `select column_name, udt_name, is_nullable, column_default from information_schema.columns
        where table_schema = 'public' and table_name = $1`,
      [table],
    ),
  );
  return new Map(
    rows.map((row) => [
      row.column_name,
      { type: row.udt_name, isNullable: row.is_nullable === 'YES', hasDefault: row.column_default !== null },
    ]),
  );
}

function entitiesOf() {
  return [...database.orm.getMetadata().getAll().values()].map((entity) => ({
    table: entity.tableName,
    columns: Object.values(entity.properties).flatMap((property) =>
      (property.fieldNames ?? []).map((name, index) => ({
        name,
        type: property.columnTypes[index] ?? '',
        isNullable: property.nullable === true,
      })),
    ),
  }));
}

test('every column of every entity is there after the migrations, with a type that fits and the same nullability', async () => {
  const wrong: string[] = [];
  const entities = entitiesOf();
  expect(entities.length).toBeGreaterThan(10);
  for (const { table, columns } of entities) {
    const actual = await columnsOf(table);
    for (const { name, type, isNullable } of columns) {
      const column = actual.get(name);
      if (!column) wrong.push(`${table}.${name} is missing`);
      else if (!fitting[type]?.includes(column.type)) wrong.push(`${table}.${name} is ${column.type}, not ${type}`);
      else if (column.isNullable !== isNullable) wrong.push(`${table}.${name} is nullable in one place only`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a column that an entity doesn’t know never stands in the way of a new row', async () => {
  const wrong: string[] = [];
  for (const { table, columns } of entitiesOf()) {
    const known = new Set(columns.map(({ name }) => name));
    for (const [name, column] of await columnsOf(table)) {
      if (!known.has(name) && !column.isNullable && !column.hasDefault) wrong.push(`${table}.${name}`);
    }
  }
  expect(wrong).toEqual([]);
});
