import type { Case, Contract, Entry, Profile } from '../../core/model/index.ts';
import { readPath } from '../../core/lifecycle/index.ts';
import { expandContract, expandWalks, walksOf } from '../../core/plan/index.ts';
import { skipReason } from '../../core/plan/skip-reason.ts';
import { redraw } from '../../fuzz/index.ts';
import { generators } from '../../../generators/index.ts';

/** A case that meets again what an entry shows, or why there is none. */
export type Rebuilt = { readonly case: Case } | { readonly unknown: string };

/** Returns a function that finds or draws again the case of an entry. */
export function createRebuild(contract: Contract, profile: Profile): (entry: Entry) => Promise<Rebuilt> {
  const mediaAllow = profile.media.allow ?? contract.mediaAllow;
  const context = { contract, generators, mediaAllow };
  // The number of runs only says that the properties are there.
  const cases = expandContract(contract, { generators, mediaAllow, fuzz: 1 });
  // A race is not lost each time.
  const walks = expandWalks(contract, walksOf('deep', 1));
  const byId = new Map(cases.map((candidate) => [candidate.id, candidate]));
  return async (entry) => {
    const [kind, state] = entry.case.split('/');
    if (kind === 'accident') return { unknown: 'it was met by accident, and no case asks for it' };
    if (kind === 'arrangement') return findUser(cases, state ?? '', profile, contract);
    if (kind === 'walk') return findWalk(walks, entry);
    if (kind === 'race') return findRace(walks, entry);
    const own = byId.get(entry.case);
    if (own !== undefined && own.property === undefined) return { case: own };
    const drawn = await redrawEntry(cases, entry, context);
    return drawn === undefined ? { unknown: 'nothing tells what was drawn for it at random' } : { case: drawn };
  };
}

async function redrawEntry(
  cases: readonly Case[],
  entry: Entry,
  context: Parameters<typeof redraw>[3],
): Promise<Case | undefined> {
  const { seed, path = '' } = entry.replay ?? { seed: 0 };
  const drawing = cases.find(({ id, property }) => property !== undefined && entry.case.startsWith(`${id}/`));
  if (drawing === undefined || path === '') return undefined;
  return redraw(drawing, entry.case.slice(drawing.id.length + 1), { seed, path }, context);
}

// What was drawn stands in the entry, so that it is not drawn again.
function findWalk(walks: readonly Case[], { case: id, title, replay }: Entry): Rebuilt {
  const [walk] = walks;
  const steps = readPath(replay?.path ?? '');
  if (walk?.walk?.kind !== 'walk' || steps === undefined) return { unknown: 'nothing tells the steps of the walk' };
  return { case: { ...walk, id, title, walk: { ...walk.walk, steps } } };
}

function findRace(walks: readonly Case[], entry: Entry): Rebuilt {
  const race = walks.find(({ id }) => id === entry.case);
  return race === undefined ? { unknown: 'the contract has no such race' } : { case: race };
}

// What an arrangement's answers departed in is met again where a case needs the arrangement.
function findUser(cases: readonly Case[], state: string, profile: Profile, { keys }: Contract): Rebuilt {
  const user = cases.find(
    (candidate) => candidate.arrange.includes(state) && skipReason(candidate, profile, keys) === undefined,
  );
  return user === undefined ? { unknown: `no case that can be sent needs ${state}` } : { case: user };
}
