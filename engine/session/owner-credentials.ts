import type { Contract, HeaderField, Profile } from '../core/model/index.ts';
import { placeAnywhere } from '../core/probe/index.ts';

/** Returns the header fields by which a key of the profile goes along with a request to the target's owner. */
export function ownerCredentials(contract: Contract, profile: Profile): (key: string) => readonly HeaderField[] {
  return (key) => {
    const credentials = placeAnywhere(key, contract, profile);
    const [unsent] = credentials.filter(({ in: place, token }) => place !== 'header' || token !== undefined);
    if (unsent !== undefined) {
      throw new Error(`\`keys.${key}\` cannot go along with an owner's request; use a command or a function instead`);
    }
    return credentials.map(({ name, before, sent }): HeaderField => [name, before + sent]);
  };
}
