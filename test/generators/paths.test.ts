import { describe, expect, it } from 'vitest';
import { BLOB_PATH, listMade, probeOf } from './made-cases.ts';

interface Sent {
  readonly assets: readonly { readonly blobPath: string }[];
  readonly filename: string;
}

function listSent(clause: string, operation: string): readonly Partial<Sent>[] {
  const cases = listMade(clause, 300).filter((candidate) => candidate.operation.id === operation);
  return cases.map((candidate) => {
    const { body } = probeOf(candidate);
    return JSON.parse(body?.kind === 'text' ? body.text : '{}') as Partial<Sent>; // the body of one of the two operations
  });
}

function sentPaths(clause: string): readonly string[] {
  return listSent(clause, 'createSubmission').map(({ assets }) => assets?.[0]?.blobPath ?? '');
}

function sentNames(clause: string): readonly string[] {
  return listSent(clause, 'createUploadUrl').map(({ filename }) => filename ?? '');
}

describe('blob paths', () => {
  it('that must get a 403 lead out by a plain ../', () => {
    for (const path of sentPaths('blob-path-outside-workspace')) expect(depthOf(path)).toBeLessThan(0);
  });

  it('that must be refused do not begin with the own workspace', () => {
    const [workspace = ''] = BLOB_PATH.split('/');
    const paths = sentPaths('malformed-blob-path');
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => path.startsWith(`${workspace}/`))).toEqual([]);
  });

  it('that may be accepted are other names in the own workspace', () => {
    const paths = sentPaths('doubtful-blob-path');
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => depthOf(path) < 0)).toEqual([]);
    expect(paths.filter((path) => !path.startsWith(BLOB_PATH) || path === BLOB_PATH)).toEqual([]);
  });
});

describe('filenames', () => {
  it('that must get a 403 lead out by a plain ../', () => {
    for (const name of sentNames('filename-traversal')) expect(depthOf(name)).toBeLessThan(0);
  });

  it('that must be refused are the folder above', () => {
    expect(sentNames('malformed-filename')).toEqual(['..', '../']);
  });

  it('that may be accepted hold no plain ../', () => {
    expect(sentNames('odd-filename').filter((name) => name.split(/[/\\]/).includes('..') && depthOf(name) < 0)).toEqual(
      [],
    );
  });
});

/** The least number of folders below the start while the segments are followed. */
function depthOf(path: string): number {
  let depth = 0;
  let least = 0;
  const folders = path.split('/').slice(0, -1);
  for (const segment of folders) {
    depth += segment === '..' ? -1 : 1;
    least = Math.min(least, depth);
  }
  return least;
}
