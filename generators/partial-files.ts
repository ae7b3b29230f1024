import * as fc from 'fast-check';
import type { Fixture, Generator, Operation, Variation } from '../engine/core/model/index.ts';
import { fileEnding } from './media-types/file-ending.ts';
import { idOf } from './media-types/near-types.ts';
import { SIGNATURES } from './media-types/signatures.ts';
import { filePart } from './needs.ts';

/** Uploads files that are not whole: no bytes, a signature alone, the first half of a file, and bytes that mean nothing. */
export const partialFiles: Generator = {
  makes: 'files that are not whole',
  needs: filePart,
  enumerate: ({ contract, mediaAllow, operation }) => {
    const fixtures = Object.values(contract.fixtures);
    return mediaAllow.flatMap((type) => {
      const signature = SIGNATURES[type];
      const own = fixtures.filter(({ mediaType }) => mediaType === type);
      // Types without a file of theirs differ little to a server, so they are for the thorough.
      const depth = own.length === 0 ? ({ depth: 'deep' } as const) : {};
      return [
        vary(operation, type, 'empty', 'no bytes', new Uint8Array()),
        ...(signature === undefined ? [] : [vary(operation, type, 'signature', 'a signature alone', signature)]),
        ...own.map((fixture) =>
          vary(operation, type, 'half', `the first half of a ${fixture.name} file`, halfOf(fixture)),
        ),
        vary(operation, type, 'noise', 'bytes that mean nothing', NOISE),
      ].map((one): Variation => ({ ...one, ...depth }));
    });
  },
  arbitrary: ({ mediaAllow, operation }) =>
    mediaAllow.length === 0
      ? undefined
      : fc
          .tuple(fc.constantFrom(...mediaAllow), fc.uint8Array({ maxLength: 600 }))
          .map(([type, bytes]) => vary(operation, type, 'bytes', `${bytes.length} random bytes`, bytes)),
};

function vary({ valid }: Operation, type: string, id: string, what: string, bytes: Uint8Array): Variation {
  return {
    id: `${idOf(type)}-${id}`,
    label: `${what} as ${type}`,
    send: {
      file: {
        fixture: '',
        ...valid.file,
        name: `{$fresh.id}.${fileEnding(type)}`,
        type,
        base64: Buffer.from(bytes).toString('base64'),
      },
    },
  };
}

function halfOf({ bytes }: Fixture): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

// No byte of it begins a file of a known kind.
const NOISE = Uint8Array.from({ length: 256 }, (_, at) => (at * 167 + 193) % 256);
