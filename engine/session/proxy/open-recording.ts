import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyHeaderOf, type Contract, type RecordedExchange, type TrafficExchange } from '../../core/model/index.ts';
import { writeFileSafely } from '../../io/output/index.ts';
import { readLines } from '../../io/proxy/read-lines.ts';
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
  const started = new Date().toISOString();
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
      const read = function* (): Iterable<RecordedExchange> {
        for (const line of readLines(draft)) {
          const exchange = JSON.parse(line) as RecordedExchange; // it was written above
          yield redactor.redact(secrets.isOverfull() ? withoutBodies(exchange) : exchange);
        }
      };
      await writeFileSafely(file, renderTrafficHar(read(), started, readVersion()), redactor);
      await discard();
    },
    discard,
  };
}

// There were more secrets than can be looked for.
function withoutBodies({ request, response, ...rest }: RecordedExchange): RecordedExchange {
  const { method, url, headers } = request;
  const asked = { method, url, headers };
  if (response === undefined) return { ...rest, request: asked };
  const { body = '', cut = 0, ...answered } = response;
  return { ...rest, request: asked, response: { ...answered, cut: cut + body.length } };
}
