import { posix } from 'node:path';
import { parseUrl } from '../../../core/model/index.ts';
import { decodeText } from '../decode-text.ts';
import { suggest } from '../source/nearest.ts';
import { toPath } from '../source/pointer.ts';
import type { Problem } from '../source/problem.ts';
import { parseYaml, type Path, type YamlFile } from '../source/yaml-file.ts';
import { nameOfUrl, urlOfName } from './remote-names.ts';

/** A place in one of the files of an OpenAPI document. */
export interface Place {
  readonly file: YamlFile;
  readonly path: Path;
  readonly value: unknown;
}

/** What a reference leads to, or why it leads nowhere. */
export type Target = Place | { readonly problem: string };

/** Returns the bytes of a file beside the document by its name; undefined where there is none. */
export type OpenFile = (name: string) => Uint8Array | undefined;

/** The files of an OpenAPI document, each parsed when it is first referred to. */
export interface Documents {
  readonly find: (reference: string, from: Place) => Target;
  readonly open: (name: string) => YamlFile | undefined;
  /** Names of the files that were opened. */
  readonly names: () => readonly string[];
  readonly problems: () => readonly Problem[];
}

/** Returns why a file could not be had by its name, as the end of a sentence; undefined where nobody tried to get it. */
export type ExplainMissing = (name: string) => string | undefined;

/** Returns the files that a document may refer to. */
export function createDocuments(open: OpenFile, explainMissing?: ExplainMissing): Documents {
  const known = new Map<string, ReturnType<typeof parseYaml>>();
  const openYaml = (name: string): YamlFile | undefined => {
    const bytes = known.has(name) ? undefined : open(name);
    if (bytes !== undefined) known.set(name, parseYaml(name, decodeText(bytes)));
    return known.get(name)?.file;
  };
  return {
    open: openYaml,
    names: () => [...known.keys()],
    problems: () => [...known.values()].flatMap(({ problems }) => problems),
    find: (reference, { file }) => {
      const [name = '', fragment = ''] = reference.split('#');
      const target = nameTarget(reference, name, file.name);
      if (typeof target === 'object') return target;
      const found = openYaml(target);
      if (found === undefined) {
        const url = urlOfName(target);
        const reason = url === undefined ? `there is no file ${target}` : explainMissing?.(target);
        const why =
          reason !== undefined || url === undefined
            ? `leads nowhere: ${reason ?? ''}`
            : `is elsewhere: save it beside the document and refer to the file, or let it be fetched with --allow-network-refs ${url.host}`;
        return { problem: `\`${reference}\` ${why}` };
      }
      if (fragment !== '' && !fragment.startsWith('/')) {
        return { problem: `\`${reference}\` names an anchor, which is not supported: write a JSON pointer` };
      }
      return walk(reference, found, toPath(decodeURIComponent(fragment)));
    },
  };
}

// What a file of the network refers to lies where that file does.
function nameTarget(reference: string, name: string, from: string): string | { readonly problem: string } {
  if (name === '') return from;
  const base = urlOfName(from);
  const isUrl = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(name);
  if (base !== undefined || isUrl) {
    const url = parseUrl(name, base?.href);
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
      return { problem: `\`${reference}\` is elsewhere: save it beside the document, and refer to the file` };
    }
    if (url.username !== '' || url.password !== '') {
      return { problem: 'a reference holds a user name or a password: references are followed without credentials' };
    }
    return nameOfUrl(url);
  }
  const target = posix.join(posix.dirname(from), decodeURIComponent(name));
  if (!target.startsWith('..') && !target.startsWith('/')) return target;
  return { problem: `\`${reference}\` leads out of the folder of the document: move the file below it` };
}

function walk(reference: string, file: YamlFile, path: Path): Target {
  let value: unknown = file.content;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) {
      const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      return { problem: `\`${reference}\` leads nowhere${suggest(String(segment), names)}` };
    }
    value = (value as Readonly<Record<string | number, unknown>>)[segment];
  }
  return { file, path, value };
}
