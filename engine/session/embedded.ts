import { WrongUse, type Contract } from '../core/model/index.ts';
import type { RawProfile } from '../io/load/index.ts';
import { suggest } from '../io/load/source/nearest.ts';
import { ledgerMutants } from '../../reference/ledger/index.ts';
import { servers, type ReferenceServer, type ServerKind } from '../../reference/servers.ts';
import { openMutant } from './open-mutant.ts';
import { referenceProfile } from './reference-profile.ts';

/** A server of ours that keeps a contract, or a mutant of it. */
export interface Embedded extends ReferenceServer {
  /** Returns the profile by which it is judged. */
  readonly profile: (baseUrl: string) => RawProfile;
  /** What is wrong with it, where anything is. */
  readonly wrong?: { readonly id: string; readonly title: string };
}

/** Makes the server of ours that keeps a contract; throws `WrongUse` where there is none, or no such mutant. */
export async function openEmbedded(contract: Contract, mutant?: string): Promise<Embedded> {
  const kind = kindOf(contract);
  const wrong = mutant === undefined ? undefined : await findWrong(contract, mutant);
  const server = kind.create(wrong?.options());
  return {
    ...server,
    profile: (baseUrl) => referenceProfile(server.keys, baseUrl, kind),
    ...(wrong === undefined ? {} : { wrong }),
  };
}

function kindOf({ name }: Contract): ServerKind {
  const kind = Object.hasOwn(servers, name) ? servers[name] : undefined;
  if (kind !== undefined) return kind;
  const names = Object.keys(servers);
  throw new WrongUse(
    `No server of ours keeps the contract ${name}; there is one for ${names.join(' and for ')}. Judge your own target: npx assay run`,
  );
}

async function findWrong(
  contract: Contract,
  id: string,
): Promise<{ readonly id: string; readonly title: string; readonly options: () => object }> {
  if (contract.name !== 'ledger') return openMutant(contract, id);
  const found = ledgerMutants.find((mutant) => mutant.id === id);
  if (found !== undefined) return found;
  const ids = ledgerMutants.map((mutant) => mutant.id);
  throw new WrongUse(`There is no mutant ${id}${suggest(id, ids)} See: npx assay list mutants --spec ${contract.name}`);
}
