import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keyHeaderOf, type Contract, type RecordedExchange, type TrafficExchange } from '../../core/model/index.ts';
import { writeFileSafely } from '../../io/output/index.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { createSecretStore, recordTraffic } from '../../traffic/index.ts';
import { renderTrafficHar } from '../../../reporters/har/index.ts';
import { readVersion } from '../version.ts';

/** A HAR that is made while traffic goes by. */
export interface Recording {
  readonly take: (exchange: TrafficExchange, operation: string | undefined) => Promise<void>;
  /** Writes it without what the redactor knows, and what it had to leave out. */
  readonly write: (redactor: Redactor) => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}

/** Opens a recording; until it is written, what gives access is left out already, and it is kept where only this user reads. */
export async function openRecording(file: string, contract: Contract): Promise<Recording> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-proxy-'));
  const draft = join(folder, 'exchanges.ndjson');
  const handle = await open(draft, 'wx', 0o600);
  const keyHeader = keyHeaderOf(contract);
  const secrets = createSecretStore(keyHeader);
  const discard = async (): Promise<void> => {
    await handle.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  return {
    take: async (exchange, operation) => {
      secrets.learn(exchange);
      const recorded = recordTraffic(exchange, keyHeader, secrets.list(), operation);
      await handle.appendFile(`${JSON.stringify(recorded)}\n`);
    },
    write: async (redactor) => {
      await handle.close();
      const exchanges: RecordedExchange[] = [];
      for await (const line of createInterface({ input: createReadStream(draft) })) {
        exchanges.push(redactor.redact(JSON.parse(line) as RecordedExchange)); // it was written above
      }
      await writeFileSafely(file, renderTrafficHar(exchanges, readVersion()), redactor);
      await discard();
    },
    discard,
  };
}
