import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { WrongUse } from '../../../core/model/index.ts';
import { listFolder, readBytes, readFolder, type FolderFile } from '../files.ts';
import { DOCUMENT_NAMES } from '../openapi/read-openapi.ts';
import { readRevision } from './git.ts';
import { documentIn, lacking } from './lacking.ts';
import { isPacked, unpack } from './unpack.ts';

/** What was named as a contract: the files of a folder, or one document. */
export type ComparedSource =
  | { readonly kind: 'folder'; readonly name: string; readonly files: readonly FolderFile[] }
  | { readonly kind: 'document'; readonly name: string; readonly bytes: Uint8Array };

/** Reads a folder, a packed file, a document, or any of them as a revision of git has it: `git:REVISION:PATH`. */
export async function readSource(cwd: string, source: string): Promise<ComparedSource> {
  if (source.startsWith(GIT)) {
    const found = await readRevision(cwd, source, source.slice(GIT.length));
    return 'files' in found ? { kind: 'folder', name: source, files: found.files } : open(source, found);
  }
  const [path = '', folder = ''] = (await isThere(cwd, source)) ? [source] : splitAt(source);
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (found === undefined)
    throw new WrongUse(
      `There is no ${path}: name a folder of a contract, a packed file, an OpenAPI document, or git:REVISION:PATH.`,
    );
  if (found.isDirectory()) {
    // What is below another folder may be a whole disk.
    if (documentIn((await listFolder(full)).map((name) => ({ name }))) === undefined)
      throw new WrongUse(lacking(source));
    return { kind: 'folder', name: source, files: await readFolder(full) };
  }
  return open(source, { name: basename(path), bytes: await readBytes(full, 'The contract') }, folder);
}

const GIT = 'git:';

async function isThere(cwd: string, source: string): Promise<boolean> {
  return (await stat(resolve(cwd, source)).catch(() => undefined)) !== undefined;
}

// Behind a # stands the folder in a packed file.
function splitAt(source: string): readonly string[] {
  const at = source.lastIndexOf('#');
  return at < 0 ? [source] : [source.slice(0, at), source.slice(at + 1)];
}

async function open(source: string, { name, bytes }: FolderFile, folder = ''): Promise<ComparedSource> {
  if (isPacked(bytes)) return choose(source, await unpack(source, bytes), folder);
  return { kind: 'document', name: source === name ? name : source, bytes };
}

// A package holds more than a contract: it is where its OpenAPI document is.
function choose(source: string, files: readonly FolderFile[], folder: string): ComparedSource {
  const wanted = folder.replace(/^\.?\/+|\/+$/g, '');
  const folders = [
    ...new Set(
      files.flatMap(({ name }) => {
        const [own = ''] = name.split('/').slice(-1);
        return DOCUMENT_NAMES.includes(own) ? [name.slice(0, Math.max(0, name.length - own.length - 1))] : [];
      }),
    ),
  ];
  const fitting =
    folder === ''
      ? folders.includes('')
        ? ['']
        : folders
      : folders.filter((one) => one === wanted || one.endsWith(`/${wanted}`));
  const [first] = fitting;
  if (first === undefined)
    throw new WrongUse(
      `${source} holds no contract: there is no ${DOCUMENT_NAMES[0] ?? ''} in it${folder === '' ? '' : ` below ${folder}`}.`,
    );
  if (fitting.length > 1) {
    throw new WrongUse(
      `${source} holds ${fitting.length} contracts; name one of them: ${fitting.map((one) => `${source.split('#')[0] ?? ''}#${one}`).join(', ')}.`,
    );
  }
  const start = first === '' ? '' : `${first}/`;
  const own = files
    .filter(({ name }) => name.startsWith(start))
    .map(({ name, bytes }) => ({ name: name.slice(start.length), bytes }));
  return { kind: 'folder', name: source, files: own.toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
}
