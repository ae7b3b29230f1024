import { extendPointer, type GeneratorContext, type JsonSchema, type SendSpec } from '../../engine/core/model/index.ts';
import { propertiesOf, resolveSchema, typesOf } from '../schema/resolve-schema.ts';

/** What of a valid body can be made as large as is wanted. */
export interface FillingPlace {
  readonly isFile: boolean;
  /** The most bytes or characters that the document allows for it. */
  readonly limit: number | undefined;
  readonly send: (bytes: number) => SendSpec;
  /** Tells whether so many bytes break the schema, apart from how large the whole is. */
  readonly isSchemaBroken: (bytes: number) => boolean;
}

/** Returns what of an operation's body is filled: its file, else a text that may be long, else any text, else one that does not belong there. */
export function fillingPlace({ contract, operation }: GeneratorContext): FillingPlace | undefined {
  const { valid, requestBody } = operation;
  if (requestBody === undefined) return undefined;
  if (valid.file !== undefined) {
    const { file } = valid;
    return place({}, true, (bytes) => ({ file: { ...file, bytes } }));
  }
  const schema = resolveSchema(contract, requestBody.schema);
  if (valid.raw !== undefined) return place(schema, true, (bytes) => ({ fill: { at: '', bytes } }));
  if (typeof valid.body !== 'object' || valid.body === null)
    return place({}, false, (bytes) => ({ raw: '', fill: { at: '', bytes } }));
  if (Array.isArray(valid.body)) return place({}, false, (bytes) => ({ fill: { at: '/-', bytes } }));
  const texts = propertiesOf(schema)
    .map(([name, property]) => ({ name, schema: resolveSchema(contract, property) }))
    .filter((one) => isFile(one.schema) || typesOf(one.schema).includes('string'));
  const chosen = texts.find((one) => isFile(one.schema)) ?? texts.find((one) => isFree(one.schema)) ?? texts[0];
  const { name, schema: own } = chosen ?? { name: 'assay', schema: {} };
  const at = extendPointer('', name);
  return place(own, isFile(own), (bytes) => ({ fill: { at, bytes } }));
}

function place(schema: JsonSchema, isOfFile: boolean, send: FillingPlace['send']): FillingPlace {
  const { maxLength } = schema;
  const limit = typeof maxLength === 'number' ? maxLength : undefined;
  const isSchemaBroken = (bytes: number): boolean =>
    isOfFile ? limit !== undefined && bytes > limit : !isFree(schema) || bytes > (limit ?? Infinity);
  return { isFile: isOfFile, limit, send, isSchemaBroken };
}

function isFile({ format, contentMediaType }: JsonSchema): boolean {
  return format === 'binary' || contentMediaType !== undefined;
}

function isFree({ type, maxLength, ...schema }: JsonSchema): boolean {
  const isBound = ['enum', 'const', 'pattern', 'format', 'oneOf', 'anyOf', 'allOf'].some(
    (keyword) => keyword in schema,
  );
  return type === 'string' && maxLength === undefined && !isBound;
}
