import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import type { OpenApi } from './raw-openapi.ts';

/** Finds the `$ref`s of `openapi.yaml` that lead nowhere, or elsewhere than into its components. */
export function checkReferences(openapi: YamlFile<OpenApi>): readonly Problem[] {
  const { components } = openapi.content;
  const folders: Readonly<Record<string, readonly string[]>> = {
    schemas: Object.keys(components.schemas ?? {}),
    responses: Object.keys(components.responses ?? {}),
  };
  return listReferences(openapi.content, []).flatMap(({ reference, path }) => {
    const [, folder = '', name = ''] = /^#\/components\/(schemas|responses)\/([^/]+)$/.exec(reference) ?? [];
    const names = folders[folder];
    const at = openapi.locate([...path, '$ref']);
    if (names === undefined) {
      const message = `\`${reference}\` is not supported: a $ref leads to #/components/schemas/ or #/components/responses/`;
      return [{ message, at }];
    }
    const isResponse = path.includes('responses') && !path.includes('schema');
    if (isResponse !== (folder === 'responses')) return [{ message: `\`${reference}\` leads to the wrong kind`, at }];
    if (names.includes(name)) return [];
    return [{ message: `\`${reference}\` leads nowhere${suggest(name, names)}`, at }];
  });
}

// What stands under these keys is data of the API, in which `$ref` is a word like others.
const DATA = new Set(['example', 'examples', 'default', 'const', 'enum', 'x-assay-valid', 'x-assay']);

function listReferences(value: unknown, path: Path): readonly { readonly reference: string; readonly path: Path }[] {
  if (value === null || typeof value !== 'object') return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [{ reference: value.$ref, path }] : [];
  const isNamed = path.at(-1) === 'properties';
  const below = Object.entries(value).filter(([key]) => isNamed || !DATA.has(key));
  return [...own, ...below.flatMap(([key, member]) => listReferences(member, [...path, key]))];
}
