import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import { listOperations } from './listings.ts';
import type { Content, OpenApi } from './raw-openapi.ts';

/** Compiles every JSON Schema of `openapi.yaml` in its place; what cannot be compiled is a problem. Needs sound `$ref`s. */
export function checkJsonSchemas(openapi: YamlFile<OpenApi>): readonly Problem[] {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, code: { optimize: false } });
  formats.default(ajv);
  // As one document, so that `#/components/schemas/...` leads to its place.
  ajv.addSchema({ ...openapi.content, $id: DOCUMENT }, undefined, false, false);
  return listSchemas(openapi.content).flatMap((path) => {
    try {
      ajv.compile({ $ref: `${DOCUMENT}#${toFragment(path)}` });
      return [];
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(
        / ignored in schema at path .*/,
        '',
      );
      return [{ message: `the schema cannot be used: ${reason}`, at: openapi.locate(path) }];
    }
  });
}

const DOCUMENT = 'assay:openapi';

function listSchemas({ paths, components }: OpenApi): readonly Path[] {
  const operations = listOperations({ paths } as OpenApi);
  return [
    ...Object.keys(components.schemas ?? {}).map((name) => ['components', 'schemas', name]),
    ...Object.entries(paths).flatMap(([template, { parameters }]) =>
      (parameters ?? []).map((_, index) => ['paths', template, 'parameters', index, 'schema']),
    ),
    ...operations.flatMap(({ operation, path }) => [
      ...(operation.parameters ?? []).map((_, index) => [...path, 'parameters', index, 'schema']),
      ...inContent(operation.requestBody?.content, [...path, 'requestBody']),
      ...Object.entries(operation.responses).flatMap(([status, { content }]) =>
        inContent(content, [...path, 'responses', status]),
      ),
    ]),
  ];
}

// A bare reference adds nothing to what it leads to.
function inContent(content: Content | undefined, path: Path): readonly Path[] {
  return Object.entries(content ?? {}).flatMap(([mediaType, { schema }]) =>
    schema === undefined || ('$ref' in schema && Object.keys(schema).length === 1)
      ? []
      : [[...path, 'content', mediaType, 'schema']],
  );
}

function toFragment(path: Path): string {
  return path
    .map((segment) => `/${encodeURIComponent(String(segment).replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');
}
