import { mkdtemp } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract, Report, Selection } from '../../engine/core/model/index.ts';
import type { Grounds } from '../../engine/derive/derived.ts';
import type { Heard } from '../../engine/derive/heard.ts';
import { createRedactor } from '../../engine/io/redact/index.ts';
import { resolveProfile } from '../../engine/io/load/profile/resolve-profile.ts';
import { bareContract, writeDerived } from '../../engine/session/derive/derive-contract-folder.ts';
import { findGrounds } from '../../engine/session/derive/find-grounds.ts';
import { readDocument } from '../../engine/session/derive/read-document.ts';
import { judgeTarget } from '../../engine/session/judge-target.ts';
import { prepareRun } from '../../engine/session/prepare-run.ts';
import type { Defect } from './faithful/asked.ts';
import { createFaithful } from './faithful/create-faithful.ts';
import { KEY, REFUSED_KEYS } from './faithful/keys.ts';

/** A document with the contract that is derived from it. */
export interface Opened {
  readonly contract: Contract;
  readonly grounds: Grounds;
  readonly folder: string;
  readonly notDerived: readonly { readonly what: string; readonly reason: string }[];
}

/** Derives a contract from a document on disk into a folder of its own. */
export async function openDerived(path: string, heard?: Heard): Promise<Opened> {
  const document = await readDocument(path);
  const folder = await mkdtemp(join(tmpdir(), 'assay-derived-'));
  const { contract, notDerived } = await writeDerived(folder, document, heard);
  return { contract, notDerived, folder, grounds: findGrounds(bareContract(document), heard) };
}

/** Judges a server that is made of the same document, with a defect where one is given. */
export async function judgeFaithful(opened: Opened, defect?: Defect, only: Partial<Selection> = {}): Promise<Report> {
  const { contract, grounds } = opened;
  const server = createFaithful({ contract: grounds.contract, guarded: grounds.guarded, ...(defect && { defect }) });
  const keys = Object.fromEntries(contract.keys.map(({ name }) => [name, REFUSED_KEYS[name] ?? KEY]));
  return judgeServer(opened, server, keys, only);
}

/** Judges any server by a contract that was derived. */
export async function judgeServer(
  { contract }: Opened,
  server: Server,
  keys: Readonly<Record<string, string>>,
  only: Partial<Selection> = {},
): Promise<Report> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo; // it listens on a port
    const baseUrl = `http://127.0.0.1:${port}`;
    const profile = await resolveProfile(
      {
        baseUrl,
        keys,
        rateLimit: { burst: false },
      },
      { source: 'a test', folder: '.', environment: {} },
    );
    const prepared = prepareRun(contract, profile, {
      wishes: { seed: 1, fuzz: 0, ...only },
      allowedHosts: ['feed.example.com'],
    });
    return await judgeTarget({
      ...prepared,
      demands: { failOn: [] },
      redactor: createRedactor(profile.secrets),
      bail: false,
      signal: new AbortController().signal,
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
