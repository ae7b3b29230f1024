import { execFile } from 'node:child_process';
import { WrongUse } from '../../../core/model/index.ts';
import type { FolderFile } from '../files.ts';
import { DOCUMENT_NAMES } from '../openapi/read-openapi.ts';
import { lacking } from './lacking.ts';

/** What a revision has at a path: a file, or the files of a folder. */
export type Revision = FolderFile | { readonly files: readonly FolderFile[] };

/** Reads `REVISION:PATH` of the repository that a folder is in; nothing is checked out, and no shell is run. */
export async function readRevision(cwd: string, source: string, wanted: string): Promise<Revision> {
  const at = wanted.indexOf(':');
  const [revision, path] = at < 0 ? [wanted, ''] : [wanted.slice(0, at), wanted.slice(at + 1)];
  if (revision === '' || path === '')
    throw new WrongUse(`${source} is not git:REVISION:PATH, such as git:main:spec/my-api.`);
  const git = (words: readonly string[], input?: string): Promise<Buffer> => runGit(cwd, words, input);
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(
    (error: unknown) => {
      throw explain(
        error,
        `There is no revision ${revision} in the repository of ${cwd}; fetch it first, or see: git log.`,
      );
    },
  );
  const hash = commit.toString().trim();
  // A path is one below this folder, as everywhere on the command line.
  const object = `${hash}:./${path.replace(/\/+$/, '')}`;
  const found = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', object]).catch((error: unknown) => {
    throw explain(error, `The revision ${revision} has no ${path}.`);
  });
  const id = found.toString().trim();
  const type = (await git(['cat-file', '-t', id])).toString().trim();
  if (type === 'blob')
    return { name: path.slice(path.lastIndexOf('/') + 1), bytes: await git(['cat-file', 'blob', id]) };
  const names = (await git(['ls-tree', '--name-only', '-z', id])).toString().split('\0');
  const hasDocument = DOCUMENT_NAMES.some((name) => names.includes(name));
  if (!hasDocument) throw new WrongUse(lacking(source));
  return { files: await readTree(git, id) };
}

type Git = (words: readonly string[], input?: string) => Promise<Buffer>;

async function readTree(git: Git, tree: string): Promise<readonly FolderFile[]> {
  const listed = (await git(['ls-tree', '-r', '-z', tree]))
    .toString()
    .split('\0')
    .filter((line) => line !== '');
  const files = listed.flatMap((line) => {
    const [, mode = '', id = '', name = ''] = /^(\d+) blob (\w+)\t([\s\S]+)$/.exec(line) ?? [];
    const isPlain = mode.startsWith('100') && !name.split('/').some((part) => part.startsWith('.'));
    return isPlain ? [{ id, name }] : [];
  });
  const bytes = await git(['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join(''));
  return splitBatch(bytes, files);
}

// Each object has a line with its size before it, and the end of a line behind it.
function splitBatch(bytes: Buffer, files: readonly { readonly name: string }[]): readonly FolderFile[] {
  let at = 0;
  return files.map(({ name }) => {
    const end = bytes.indexOf('\n', at);
    const size = Number(bytes.toString('latin1', at, end).split(' ')[2]);
    const start = end + 1;
    at = start + size + 1;
    return { name, bytes: new Uint8Array(bytes.subarray(start, start + size)) };
  });
}

const MOST_BYTES = 256 * 1024 * 1024;

function runGit(cwd: string, words: readonly string[], input = ''): Promise<Buffer> {
  // Nothing is asked for, locked or fetched on the way.
  const environment = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...words],
      { cwd, env: environment, encoding: 'buffer', maxBuffer: MOST_BYTES },
      (error, out, complaint) => {
        if (error === null) resolve(out);
        else reject(Object.assign(new Error(error.message), { code: error.code, complaint: complaint.toString() }));
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function explain(error: unknown, otherwise: string): WrongUse {
  const { code, complaint = '' } = error as { readonly code?: unknown; readonly complaint?: string }; // what `execFile` rejects with
  if (code === 'ENOENT')
    return new WrongUse('git is not there: install it, or name a folder, a packed file or a document.');
  if (/not a git repository/i.test(complaint))
    return new WrongUse('This folder is in no git repository, so that git:REVISION:PATH names nothing.');
  if (/dubious ownership/i.test(complaint))
    return new WrongUse(`git does not read this repository: ${complaint.trim().split('\n')[0] ?? ''}.`);
  return new WrongUse(otherwise);
}
