import type { Contract } from '../../core/model/index.ts';
import type { CredentialKind } from '../texts/derived-profile.ts';

/** Returns the kinds of credential that the main key needs a value of its own for; none where one text does for all operations. */
export function severalKinds({ operations, securitySchemes, keys }: Contract): readonly CredentialKind[] {
  if (keys.find(({ isMain }) => isMain)?.schemes !== undefined) return [];
  const alternatives = operations.map(({ security }) =>
    security.map((one) => Object.keys(one).filter((name) => securitySchemes[name]?.kind !== 'none')),
  );
  const taken = alternatives.map((some) => some.filter((names) => names.length > 0)).filter((some) => some.length > 0);
  const names = [...new Set(taken.flat(2))];
  const sharedBy = names.some((name) => taken.every(([first = []]) => first.length === 1 && first[0] === name));
  if (sharedBy || names.length < 2) return [];
  return names.flatMap((name) => {
    const scheme = securitySchemes[name];
    return scheme === undefined ? [] : [{ name, scheme }];
  });
}
