import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Json, JsonSchema } from '../../../core/model/index.ts';
import { isRecord } from '../profile/layer.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import { mapParts, type Kind } from './parts.ts';

/** Leaves out the examples that break the schema beside them, since no request is valid by them, and tells which. */
export function dropExamples(file: YamlFile): { readonly file: YamlFile; readonly warnings: readonly Problem[] } {
  const warnings: Problem[] = [];
  const fits = createFits(file.content);
  const clean = (kind: Kind, value: unknown, path: Path): unknown => {
    const kept = isRecord(value) && EXAMPLED.includes(kind) ? dropIn(kind, value, path) : value;
    return mapParts(kind, kept, (part) => clean(part.kind, part.value, [...path, ...part.path]));
  };
  const dropIn = (kind: Kind, part: Readonly<Record<string, unknown>>, path: Path): unknown => {
    const schema = kind === 'schema' ? part : part['schema'];
    const broken = listExamples(part).filter(
      ({ value }) => isRecord(schema) && !fits(schema as JsonSchema, value, kind),
    ); // a schema is JSON
    broken.forEach(({ key }) => {
      warnings.push({
        message: 'the example breaks its own schema, and is passed over',
        at: file.locate([...path, ...key]),
      });
    });
    return broken.toReversed().reduce<unknown>((left, { key }) => without(left, key), part);
  };
  return { file: { ...file, content: clean('document', file.content, []) }, warnings };
}

const EXAMPLED: readonly Kind[] = ['parameter', 'mediaType', 'schema'];

interface Example {
  readonly key: Path;
  readonly value: Json;
}

// A document is JSON throughout.
function listExamples({ example, examples }: Readonly<Record<string, unknown>>): readonly Example[] {
  const single = example === undefined ? [] : [{ key: ['example'], value: example as Json }];
  if (Array.isArray(examples)) {
    return [...single, ...examples.map((value, index) => ({ key: ['examples', index], value: value as Json }))];
  }
  const named = Object.entries(isRecord(examples) ? examples : {}).flatMap(([name, one]) =>
    isRecord(one) && one['value'] !== undefined ? [{ key: ['examples', name], value: one['value'] as Json }] : [],
  );
  return [...single, ...named];
}

type Fits = (schema: JsonSchema, value: Json, kind: Kind) => boolean;

function createFits(document: unknown): Fits {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, code: { optimize: false } });
  formats.default(ajv);
  ajv.addSchema({ ...(withoutReadOnly(document) as object), $id: DOCUMENT }, undefined, false, false);
  return (schema, value, kind) => {
    const text = JSON.stringify(withoutReadOnly(schema)).replaceAll('"#/components/', `"${DOCUMENT}#/components/`);
    try {
      const validate = ajv.compile(JSON.parse(text) as object);
      // What stands in a path or a header is a text, whatever it means.
      const readings =
        kind === 'parameter' && typeof value === 'string' ? [value, Number(value), value === 'true'] : [value];
      return readings.some((one) => validate(one));
    } catch {
      // What cannot be compiled is told elsewhere.
      return true;
    }
  };
}

const DOCUMENT = 'assay:examples';

// An example may be of a request or of an answer: neither lacks what only the other holds.
function withoutReadOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReadOnly);
  if (!isRecord(value)) return value;
  const { properties, required } = value;
  const changed = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutReadOnly(inner)]));
  if (!isRecord(properties) || !Array.isArray(required)) return changed;
  return { ...changed, required: required.filter((name) => !isOneWay(properties[String(name)])) };
}

function isOneWay(schema: unknown): boolean {
  return isRecord(schema) && (schema['readOnly'] === true || schema['writeOnly'] === true);
}

function without(value: unknown, [first, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.filter((_, index) => index !== first);
  if (!isRecord(value) || first === undefined) return value;
  const { [first]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [first]: without(inner, rest) };
}
