import type { Contract, Profile } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import { throwProblems } from '../source/problem.ts';

/** Throws a `WrongUse` where the profile names a state that the contract leaves to no owner, or an unknown bucket. */
export function checkArrangementNames(profile: Profile, contract: Contract): void {
  const owned = contract.arrangements.flatMap(({ kind, name }) => (kind === 'owner' ? [name] : []));
  const wrong = Object.keys(profile.arrangements).filter((name) => !owned.includes(name));
  const buckets = (profile.rateLimit.buckets ?? []).filter((name) => !contract.buckets.includes(name));
  throwProblems('The profile', [
    ...wrong.map((name) => ({
      message: `\`${name}\` is no state that the target's owner brings about${suggest(name, owned)}`,
      at: 'arrangements',
    })),
    ...buckets.map((name) => ({
      message: `unknown bucket \`${name}\`${suggest(name, contract.buckets)}`,
      at: 'rateLimit.buckets',
    })),
  ]);
}
