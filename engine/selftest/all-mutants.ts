import { ledgerMutants } from '../../reference/ledger/index.ts';
import { mutants } from '../../reference/mutants/index.ts';
import type { Mutant } from '../../reference/mutants/index.ts';
import { WrongUse, type Case, type Clause, type Contract } from '../core/model/index.ts';
import { suggest } from '../io/load/source/nearest.ts';
import { casesOf as allCasesOf } from '../session/generation.ts';
import type { Bench } from './bench.ts';
import { deriveMutants, type DerivedMutant } from './derived/derive-mutants.ts';
import type { Meeting } from './meetings.ts';
import { readPointsAhead } from './points-ahead.ts';
import { pointsOf, type Point } from './points.ts';

/** A mutant of either kind. */
export type AnyMutant = Mutant | DerivedMutant;

/** What every mutant has, whichever server it is of. */
export type NamedMutant = Pick<Mutant, 'id' | 'title' | 'clauses'>;

/** Returns every mutant by name and title, the derived ones first, or those with some ids; their options alter nothing. */
export function listMutants(contract: Contract, only: readonly string[] = []): readonly NamedMutant[] {
  return contract.name === 'ledger' ? ledgerMutants : listReferenceMutants(contract, only);
}

/** Returns every mutant of the reference, or those with some ids; their options alter nothing. */
export function listReferenceMutants(contract: Contract, only: readonly string[] = []): readonly AnyMutant[] {
  return make(contract, [], only);
}

/** Returns every mutant, the derived ones first, or those with some ids. */
export function makeMutants(
  { contract }: Bench,
  meetings: readonly Meeting[],
  only: readonly string[] = [],
): readonly AnyMutant[] {
  return make(contract, pointsOf(meetings), only);
}

/** Returns the mutant with an id, made alone; throws `WrongUse` where there is none. */
export async function findMutant(contract: Contract, id: string): Promise<AnyMutant> {
  const written = mutants.find((mutant) => mutant.id === id);
  if (written !== undefined) return written;
  checkIds(contract, [id]);
  const cases = casesOf(contract);
  const named = deriveMutants(contract, cases, [], clausesOf(contract, [id])).filter((mutant) => mutant.id === id);
  const points = readPointsAhead(contract, cases) ?? (await meet(contract, named));
  const [found] = make(contract, points, [id]);
  if (found === undefined) throw new WrongUse(`The mutant ${id} needs a case that no run against the reference sends.`);
  return found;
}

// The answers that they need, and no others; what judges a server is large.
async function meet(contract: Contract, named: readonly DerivedMutant[]): Promise<readonly Point[]> {
  const { meetPoints } = await import('./meet-points.ts');
  return meetPoints(contract, (candidate) => named.some(({ needs }) => needs(candidate)));
}

function make(contract: Contract, points: readonly Point[], only: readonly string[]): readonly AnyMutant[] {
  const derived = deriveMutants(contract, casesOf(contract), points, clausesOf(contract, only));
  return [...derived, ...mutants].filter(({ id }) => only.length === 0 || only.includes(id));
}

// The id of a derived mutant begins with that of its clause.
function clausesOf({ clauses }: Contract, only: readonly string[]): readonly Clause[] {
  if (only.length === 0) return clauses;
  return clauses.filter((clause) =>
    only.some((id) => id.startsWith(`${clause.id}:`) || id.startsWith(`${clause.id}/`)),
  );
}

/** Throws `WrongUse` where an id names no mutant of the server that keeps a contract. */
export function checkIds(contract: Contract, ids: readonly string[]): void {
  const known = listMutants(contract, ids).map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const all = listMutants(contract).map(({ id }) => id);
  throw new WrongUse(`There is no mutant ${unknown}${suggest(unknown, all)} See: npx assay list mutants`);
}

// In the order of the contract, whatever the order of a run; what only deep runs send derives nothing.
function casesOf(contract: Contract): readonly Case[] {
  const all = allCasesOf(contract, { mediaAllow: contract.mediaAllow, fuzz: 0 });
  return all.filter(({ depth }) => depth !== 'deep');
}
