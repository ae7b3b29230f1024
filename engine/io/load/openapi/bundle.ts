import { isRecord } from '../profile/layer.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import type { Documents, Place } from './documents.ts';
import { mapParts, type Kind, type Part } from './parts.ts';
import { createSchemaNames } from './schema-names.ts';

/** A document without references but those to its own `components/schemas`. */
export interface Bundle {
  readonly file: YamlFile;
  readonly problems: readonly Problem[];
}

/**
 * Puts what a document refers to in its place, whatever file it stands in; schemas, which may hold themselves, become
 * components. Each place of the result is located where it was written.
 */
export function bundle(documents: Documents, main: YamlFile): Bundle {
  const origins = new Map<string, Place>();
  const problems: Problem[] = [];
  const names = createSchemaNames(main);
  const waiting: { readonly name: string; readonly place: Place }[] = [];

  const build = (kind: Kind, place: Place, path: Path, above: readonly string[]): unknown => {
    const { value, file } = place;
    const reference = kind !== 'data' && isRecord(value) ? value['$ref'] : undefined;
    if (typeof reference !== 'string') {
      const built = mapParts(kind, value, (part) => buildPart(part, place, path, above));
      return kind === 'schema' && isRecord(built) ? withMapping(built, place) : built;
    }
    const target = documents.find(reference, place);
    const tell = (message: string): void => {
      problems.push({ message, at: file.locate([...place.path, '$ref']) });
    };
    if ('problem' in target) {
      tell(target.problem);
      return undefined;
    }
    if (kind === 'schema') return buildReference(target, place, path, above, reference);
    const id = idOf(target);
    if (above.includes(id)) {
      tell(`\`${reference}\` leads in a circle`);
      return undefined;
    }
    origins.set(keyOf(path), target);
    return build(kind, target, path, [...above, id]);
  };

  const buildPart = (part: Part, { file, path: from }: Place, path: Path, above: readonly string[]): unknown =>
    build(part.kind, { file, path: [...from, ...part.path], value: part.value }, [...path, ...part.path], above);

  // What a discriminator maps to is a schema, by its name or by where it stands.
  const withMapping = (schema: Readonly<Record<string, unknown>>, { file, path }: Place): unknown => {
    const { discriminator } = schema;
    if (!isRecord(discriminator) || !isRecord(discriminator['mapping'])) return schema;
    const mapped = Object.entries(discriminator['mapping']).map(([tag, target]) => {
      if (typeof target !== 'string' || !/[./#]/.test(target)) return [tag, target];
      const from = [...path, 'discriminator', 'mapping', tag];
      const found = documents.find(target, { file, path: from, value: target });
      return [tag, 'problem' in found ? target : nameAt(found)];
    });
    return { ...schema, discriminator: { ...discriminator, mapping: Object.fromEntries(mapped) as object } };
  };

  const nameAt = (place: Place): string => {
    const { name, isNew } = names.nameOf(place);
    if (isNew) waiting.push({ name, place });
    return `#/components/schemas/${name}`;
  };

  const buildReference = (
    target: Place,
    place: Place,
    path: Path,
    above: readonly string[],
    reference: string,
  ): unknown => {
    const [first, folder] = target.path;
    const isComponent = first === 'components' && target.path.length === 3;
    if (isComponent && folder !== 'schemas') {
      const at = place.file.locate([...place.path, '$ref']);
      problems.push({ message: `\`${reference}\` leads to the wrong kind`, at });
      return undefined;
    }
    const own = Object.entries(place.value as Readonly<Record<string, unknown>>).filter(([key]) => key !== '$ref');
    const beside = mapParts('schema', Object.fromEntries(own), (part) => buildPart(part, place, path, above));
    return { ...(beside as object), $ref: nameAt(target) };
  };

  const top: Place = { file: main, path: [], value: main.content };
  names.own().forEach(({ name, place }) => waiting.push({ name, place }));
  const document = build('document', { ...top, value: withoutSchemas(main.content) }, [], []);
  const schemas: Record<string, unknown> = {};
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, place } = next;
    const path = ['components', 'schemas', name];
    origins.set(keyOf(path), place);
    const schema = build('schema', place, path, []);
    if (schema !== undefined) schemas[name] = schema;
  }
  problems.push(...findCircles(schemas, locateBy(origins, main)));
  const content = isRecord(document) ? { ...document, components: { ...componentsOf(document), schemas } } : document;
  return { file: { name: main.name, content, locate: locateBy(origins, main) }, problems };
}

// A schema that is nothing but a reference, and comes back to itself so, says nothing of any value.
function findCircles(schemas: Readonly<Record<string, unknown>>, locate: YamlFile['locate']): readonly Problem[] {
  const next = (name: string): string | undefined => {
    const schema = schemas[name];
    const reference = isRecord(schema) ? schema['$ref'] : undefined;
    return typeof reference === 'string' ? reference.slice('#/components/schemas/'.length) : undefined;
  };
  return Object.keys(schemas).flatMap((name) => {
    const passed = new Set<string>();
    let current = next(name);
    while (current !== undefined && current !== name && !passed.has(current)) {
      passed.add(current);
      current = next(current);
    }
    const message = `the schema \`${name}\` refers to itself and to nothing else`;
    return current === name ? [{ message, at: locate(['components', 'schemas', name]) }] : [];
  });
}

// What is referred to stands in its places; schemas are put back one by one.
function withoutSchemas(content: unknown): unknown {
  if (!isRecord(content)) return content;
  const { securitySchemes } = isRecord(content['components']) ? content['components'] : {};
  return { ...content, components: securitySchemes === undefined ? {} : { securitySchemes } };
}

function componentsOf({ components }: Readonly<Record<string, unknown>>): object {
  return isRecord(components) ? components : {};
}

function locateBy(origins: ReadonlyMap<string, Place>, main: YamlFile): YamlFile['locate'] {
  return (path, part) => {
    for (let length = path.length; length > 0; length -= 1) {
      const origin = origins.get(keyOf(path.slice(0, length)));
      const isKeyItself = part === 'key' && length === path.length;
      if (origin !== undefined && !isKeyItself) {
        return origin.file.locate([...origin.path, ...path.slice(length)], part);
      }
    }
    return main.locate(path, part);
  };
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

function idOf({ file, path }: Place): string {
  return `${file.name}#${keyOf(path)}`;
}
