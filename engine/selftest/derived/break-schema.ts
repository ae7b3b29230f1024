import type { Reply } from '../../../reference/index.ts';
import { fieldsOf } from '../../../reference/mutants/edit.ts';
import type { Contract, Json, JsonSchema, Level } from '../../core/model/index.ts';
import { isList, isObject } from '../../core/schema/json-kind.ts';
import type { Break } from './breaker.ts';

/** Every way in which a body can miss a schema by one property, or by not being what it is as a whole. */
export function breakSchema(contract: Contract, schema: JsonSchema, level: Level): readonly Break[] {
  const whole: Break = {
    variant: 'kind',
    title: 'answers with another kind of JSON',
    level,
    change: () => (reply) => ({ ...reply, body: JSON.stringify(wrongValue(schema)) }),
  };
  return [whole, ...breakProperties(contract, schema, level, []).map(toBreak)];
}

interface SchemaBreak {
  readonly path: readonly string[];
  readonly kind: 'missing' | 'type' | 'value';
  readonly level: Level;
  readonly edit: (fields: Fields) => Fields;
}

type Fields = Readonly<Record<string, unknown>>;

function toBreak({ path, kind, level, edit }: SchemaBreak): Break {
  const titles = { missing: 'leaves out', type: 'gives another type to', value: 'gives another value to' };
  return {
    variant: `${path.join('-')}-${kind}`,
    title: `${titles[kind]} ${path.join('/')}`,
    level,
    change: () => (reply: Reply) => ({ ...reply, body: edit(fieldsOf(reply)) }),
  };
}

function breakProperties(
  contract: Contract,
  schema: JsonSchema,
  level: Level,
  path: readonly string[],
): readonly SchemaBreak[] {
  const { properties, required } = resolve(contract, schema);
  const needed = new Set(isList(required) ? required : []);
  return Object.entries(isObject(properties) ? properties : {}).flatMap(([name, given]): readonly SchemaBreak[] => {
    const own = resolve(contract, isObject(given) ? given : {});
    const about = { path: [...path, name], level: own['x-assay-level'] === 'advised' ? 'advised' : level } as const;
    const set =
      (value: Json): ((fields: Fields) => Fields) =>
      (fields) => ({ ...fields, [name]: value });
    const drop = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
    return [
      ...(needed.has(name) ? [{ ...about, kind: 'missing' as const, edit: drop }] : []),
      ...(Object.keys(own).some((key) => key === 'type' || key === 'const' || key === 'enum')
        ? [{ ...about, kind: 'type' as const, edit: set(wrongValue(own)) }]
        : []),
      ...('const' in own || 'enum' in own ? [{ ...about, kind: 'value' as const, edit: set('another') }] : []),
      ...breakItems(contract, own, about.level, about.path),
    ];
  });
}

// An item is broken beside the good ones, so that nothing else is missed in the list.
function breakItems(
  contract: Contract,
  { items }: JsonSchema,
  level: Level,
  path: readonly string[],
): readonly SchemaBreak[] {
  const name = path.at(-1) ?? '';
  if (!isObject(items)) return [];
  return breakProperties(contract, items, level, path).map((broken) => ({
    ...broken,
    edit: (fields) => {
      const list: unknown = fields[name];
      const item = broken.edit(sampleOf(contract, items));
      return { ...fields, [name]: [...(Array.isArray(list) ? (list as readonly unknown[]) : []), item] };
    },
  }));
}

function sampleOf(contract: Contract, schema: JsonSchema): Fields {
  const { properties } = resolve(contract, schema);
  const own = isObject(properties) ? properties : {};
  return Object.fromEntries(
    Object.entries(own).map(([name, given]) => [name, rightValue(resolve(contract, isObject(given) ? given : {}))]),
  );
}

function rightValue({ type }: JsonSchema): Json {
  const values: Readonly<Record<string, Json>> = {
    string: 'assay',
    integer: 1,
    number: 1,
    boolean: true,
    array: [],
    object: {},
  };
  return values[[type].flat().map(String)[0] ?? ''] ?? null;
}

function wrongValue({ type }: JsonSchema): Json {
  const types = isList(type) ? type : [type];
  return types.includes('integer') || types.includes('number') || types.includes('object') || types.includes('boolean')
    ? 'assay'
    : 7;
}

function resolve({ schemas }: Contract, schema: JsonSchema): JsonSchema {
  const reference = schema['$ref'];
  const target = typeof reference === 'string' ? schemas[reference.split('/').at(-1) ?? ''] : undefined;
  return target ?? schema;
}
