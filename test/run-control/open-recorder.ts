import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { createReference, type ReferenceOptions } from '../../reference/index.ts';
import { callMain, makeFolder, type Called } from '../cli/call-main.ts';

/** A request as it came in. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly bytes: number;
  /** The client's port, which tells one connection from another. */
  readonly port: number | undefined;
}

/** A reference that remembers every request. */
export interface Recorder {
  readonly requests: readonly Recorded[];
  readonly baseUrl: string;
  readonly keys: ReturnType<typeof createReference>['keys'];
  readonly run: (flags: string, profile?: object) => Promise<Called>;
  readonly close: () => void;
}

/** Starts a reference that remembers every request. */
export async function openRecorder(options: ReferenceOptions = {}): Promise<Recorder> {
  const { keys, listener } = createReference(options);
  const requests: Recorded[] = [];
  const server: Server = createServer((request: IncomingMessage, response) => {
    const key = request.headers['x-api-key'];
    requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      key: Array.isArray(key) ? key.join() : key,
      bytes: Number(request.headers['content-length'] ?? 0),
      port: request.socket.remotePort,
    });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const baseUrl = `http://127.0.0.1:${port}`;
  const base = referenceProfile(keys, baseUrl);
  const run = async (flags: string, profile: object = {}): Promise<Called> => {
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'assay.config.yaml'), stringify({ ...base, ...profile }));
    return callMain(`run --quiet --report json=report.json ${flags}`.split(' '), { cwd });
  };
  return { requests, baseUrl, keys, run, close: () => server.close() };
}
