import type { Fixture, Generator } from '../engine/core/model/index.ts';
import { fileEnding } from './media-types/file-ending.ts';
import { filePart } from './needs.ts';

/** Sends the whole bytes of one family of files under the type and the ending of another that has nothing to do with it. */
export const contradictingBytes: Generator = {
  makes: 'the bytes of one kind of file under the type and the ending of another',
  needs: filePart,
  enumerate: ({ contract, mediaAllow }) => {
    const files = FAMILIES.flatMap((name) => contract.fixtures[name] ?? []);
    const declared = files.filter(({ mediaType }) => mediaAllow.includes(mediaType));
    return files.flatMap((file) =>
      declared
        .filter(({ name }) => name !== file.name)
        .map((other) => ({
          id: `${file.name}-as-${other.name}`,
          label: `the bytes of a ${file.name} file as ${other.mediaType}`,
          send: {
            file: { fixture: file.name, name: `{$fresh.id}.${fileEnding(other.mediaType)}`, type: other.mediaType },
          },
        })),
    );
  },
};

// Text and archives are left out: their bytes say too little of what they are.
const FAMILIES: readonly Fixture['name'][] = ['png', 'jpeg', 'gif', 'pdf', 'mp4', 'wav'];
