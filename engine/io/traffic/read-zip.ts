import type { Entry, ZipFile } from 'yauzl';
import { WrongUse } from '../../core/model/index.ts';
import { explainFault } from '../output/index.ts';
import { attachedIn } from './attached.ts';
import type { RawChunk } from './raw.ts';
import { readLines } from './read-lines.ts';
import { readList } from './read-list.ts';

/** Reads every HAR in a zip, as Playwright writes one with the bodies beside it, and files of lines. */
export async function* readZip(file: string, name: string): AsyncIterable<RawChunk> {
  const { zip, entries } = await open(file, name);
  try {
    const attached = attachedIn(zip, entries);
    const ofKind = (ending: RegExp): readonly Entry[] =>
      [...entries.values()].filter(({ fileName }) => ending.test(fileName));
    // Beside a HAR, lines are the messages of a WebSocket.
    const archives = ofKind(/\.har$/i);
    const recordings = archives.length > 0 ? archives : ofKind(/\.(?:ndjson|jsonl)$/i);
    if (recordings.length === 0) {
      throw new WrongUse(`${name} holds no recording: there is no .har, .ndjson or .jsonl in it.`);
    }
    for (const entry of recordings) {
      const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>; // a file in a zip is bytes
      const own = `${name}, ${entry.fileName}`;
      if (entry.fileName.toLowerCase().endsWith('.har')) yield* readList({ name: own, kind: 'har', stream, attached });
      else yield* readLines(own, stream);
    }
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    yield { kind: 'trouble', trouble: `${name} could not be read to its end: ${explainFault(error)}` };
  } finally {
    zip.close();
  }
}

async function open(file: string, name: string): Promise<{ zip: ZipFile; entries: ReadonlyMap<string, Entry> }> {
  const { openPromise } = await import('yauzl');
  try {
    const zip = await openPromise(file, { autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (error) {
    throw new WrongUse(`${name} is no zip that can be read: ${explainFault(error)}.`);
  }
}
