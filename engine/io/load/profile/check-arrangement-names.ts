import type { Contract, Profile } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import { throwProblems } from '../source/problem.ts';

/** Throws a `WrongUse` where the profile names a state that the contract leaves to no owner, or an unknown bucket. */
export function checkArrangementNames(profile: Profile, contract: Contract): void {
  const owned = contract.arrangements.flatMap(({ kind, name }) => (kind === 'owner' ? [name] : []));
  const wrong = Object.keys(profile.arrangements).filter((name) => !owned.includes(name));
  const buckets = (profile.rateLimit.buckets ?? []).flatMap((name, index) =>
    contract.buckets.includes(name) ? [] : [{ name, index }],
  );
  throwProblems('The profile', [
    ...wrong.map((name) => ({
      message: `\`${name}\` is no state that the target's owner brings about${suggest(name, owned)}`,
      at: profile.locate(['arrangements', name], 'key'),
    })),
    ...buckets.map(({ name, index }) => ({
      message: `\`rateLimit.buckets\` has the unknown bucket \`${name}\`${suggest(name, contract.buckets)}`,
      at: profile.locate(['rateLimit', 'buckets', index]),
    })),
  ]);
}
