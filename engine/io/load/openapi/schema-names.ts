import { posix } from 'node:path';
import { isRecord } from '../profile/layer.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import type { Place } from './documents.ts';

/** Gives each schema that is referred to a name among the components. */
export interface SchemaNames {
  readonly nameOf: (place: Place) => { readonly name: string; readonly isNew: boolean };
  /** The components of the document itself. */
  readonly own: () => readonly { readonly name: string; readonly place: Place }[];
}

/** Returns the names of the schemas of a document; one that would not stand in a reference as it is gets another. */
export function createSchemaNames(main: YamlFile): SchemaNames {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  const give = (wanted: string, id: string): string => {
    const plain = wanted.replaceAll(/[^A-Za-z0-9_.-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'schema';
    let name = plain;
    for (let count = 2; taken.has(name); count += 1) name = `${plain}-${count}`;
    taken.add(name);
    known.set(id, name);
    return name;
  };
  const own = listSchemas(main).map(({ name, place }) => ({ name: give(name, idOf(place)), place }));
  return {
    own: () => own,
    nameOf: (place) => {
      const id = idOf(place);
      const name = known.get(id);
      return name === undefined ? { name: give(wantedName(place), id), isNew: true } : { name, isNew: false };
    },
  };
}

function listSchemas(main: YamlFile): readonly { readonly name: string; readonly place: Place }[] {
  const components = isRecord(main.content) ? main.content['components'] : undefined;
  const schemas = isRecord(components) && isRecord(components['schemas']) ? components['schemas'] : {};
  return Object.entries(schemas).map(([name, value]) => ({
    name,
    place: { file: main, path: ['components', 'schemas', name], value },
  }));
}

function wantedName({ file, path }: Place): string {
  const last = path.findLast((segment) => !/^(?:schema|items|\d+|application\/json)$/.test(String(segment)));
  return last === undefined ? posix.basename(file.name, posix.extname(file.name)) : String(last);
}

function idOf({ file, path }: Place): string {
  return JSON.stringify([file.name, ...path.map(String)]);
}
