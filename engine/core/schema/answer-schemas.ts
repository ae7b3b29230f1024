import type { Contract, DocumentedAnswer, Json, JsonObject, Operation } from '../model/index.ts';
import { isObject, readKey } from './json-kind.ts';
import { withoutWriteOnly } from './without-write-only.ts';

/** Returns every schema that an answer is held against, by its place: envelopes, bodies and headers. */
export function collectAnswerSchemas({ schemas, operations }: Contract): JsonObject {
  const responses = operations.map((operation) => [operation.id, listSchemas(operation)] as const);
  const headers = operations.map((operation) => [operation.id, listHeaders(operation)] as const);
  return {
    // What is only written is in no answer.
    ...(withoutWriteOnly({ components: { schemas }, responses: Object.fromEntries(responses) }) as JsonObject),
    headers: Object.fromEntries(headers),
  };
}

/** Returns the schema at a place of such a document; undefined where none stands. */
export function schemaAt(document: JsonObject, place: readonly string[]): Json | undefined {
  let inner: Json | undefined = document;
  for (const key of place) inner = isObject(inner) ? readKey(inner, key) : undefined;
  return inner;
}

/** Returns one place of each schema that an answer is held against, by the text of the schema. */
export function listAnswerSchemas(
  { envelopes }: Contract,
  document: JsonObject,
): ReadonlyMap<string, readonly string[]> {
  const bodies = listInner(document, ['responses']).flatMap((place) => listInner(document, place));
  const headers = listInner(document, ['headers'])
    .flatMap((place) => listInner(document, place))
    .flatMap((place) => listInner(document, place));
  const places = [...envelopes.map((name) => ['components', 'schemas', name]), ...bodies, ...headers];
  return new Map(places.map((place) => [JSON.stringify(schemaAt(document, place)), place]));
}

function listInner(document: JsonObject, place: readonly string[]): readonly (readonly string[])[] {
  const value = schemaAt(document, place);
  return isObject(value) ? Object.keys(value).map((key) => [...place, key]) : [];
}

function listAnswers({
  responses,
  ranges = [],
}: Operation): readonly (readonly [key: string, answer: DocumentedAnswer])[] {
  return [
    ...responses.map((response) => [String(response.status), response] as const),
    ...ranges.map((range) => [range.statuses, range] as const),
  ];
}

function listSchemas(operation: Operation): JsonObject {
  return Object.fromEntries(
    listAnswers(operation).flatMap(([key, { schema }]) => (schema ? [[key, schema] as const] : [])),
  );
}

function listHeaders(operation: Operation): JsonObject {
  return Object.fromEntries(listAnswers(operation).map(([key, { requiredHeaders = {} }]) => [key, requiredHeaders]));
}
