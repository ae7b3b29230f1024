import { mutants } from '../../reference/mutants/index.ts';
import type { Mutant } from '../../reference/mutants/index.ts';
import { WrongUse, type Case, type Contract } from '../core/model/index.ts';
import { expandContract } from '../core/plan/index.ts';
import { generators } from '../../generators/index.ts';
import { suggest } from '../io/load/source/nearest.ts';
import { openBench, type Bench } from './bench.ts';
import { deriveMutants, type DerivedMutant } from './derived/derive-mutants.ts';
import { mutantsOfLedger } from './judge-ledger.ts';
import { meetCases, type Meeting } from './meetings.ts';

/** A mutant of either kind. */
export type AnyMutant = Mutant | DerivedMutant;

/** What every mutant has, whichever server it is of. */
export type NamedMutant = Pick<Mutant, 'id' | 'title' | 'clauses'>;

/** Returns every mutant by name and title, the derived ones first; their options alter nothing. */
export function listMutants(contract: Contract): readonly NamedMutant[] {
  return contract.name === 'ledger' ? mutantsOfLedger : listReferenceMutants(contract);
}

/** Returns every mutant of the reference; their options alter nothing. */
export function listReferenceMutants(contract: Contract): readonly AnyMutant[] {
  return [...deriveMutants(contract, casesOf(contract), []), ...mutants];
}

/** Returns every mutant, the derived ones first. */
export function makeMutants({ contract }: Bench, meetings: readonly Meeting[]): readonly AnyMutant[] {
  return [...deriveMutants(contract, casesOf(contract), meetings), ...mutants];
}

/** Returns the mutant with an id, made alone by the answers that it needs; throws `WrongUse` where there is none. */
export async function findMutant(contract: Contract, id: string): Promise<AnyMutant> {
  const written = mutants.find((mutant) => mutant.id === id);
  if (written !== undefined) return written;
  const listed = deriveMutants(contract, casesOf(contract), []);
  checkId(id, [...listed, ...mutants]);
  const named = listed.filter((mutant) => mutant.id === id);
  const bench = await openBench({ contract, seed: 1 });
  const meetings = await meetCases(bench, ({ case: candidate }) => named.some(({ needs }) => needs(candidate)));
  const own = contract.clauses.filter((clause) => named.some(({ clauses }) => clauses.includes(clause.id)));
  const found = deriveMutants(contract, casesOf(contract), meetings, own).find((mutant) => mutant.id === id);
  if (found === undefined) throw new WrongUse(`The mutant ${id} needs a case that no run against the reference sends.`);
  return found;
}

/** Throws `WrongUse` where an id names no mutant. */
export function checkId(id: string, known: readonly NamedMutant[]): void {
  if (known.some((mutant) => mutant.id === id)) return;
  const ids = known.map((mutant) => mutant.id);
  throw new WrongUse(`There is no mutant ${id}${suggest(id, ids)} See: npx assay list mutants`);
}

// In the order of the contract, whatever the order of a run; what only deep runs send derives nothing.
function casesOf(contract: Contract): readonly Case[] {
  const all = expandContract(contract, { generators, mediaAllow: contract.mediaAllow, fuzz: 0 });
  return all.filter(({ depth }) => depth !== 'deep');
}
