import { needsCredential } from '../../core/model/index.ts';
import type { Grounds } from '../../derive/derived.ts';
import type { Heard } from '../../derive/heard.ts';
import type { Bare } from './derive-contract-folder.ts';

/** Returns what is derived from: the contract that a document is by itself, who is guarded, and what a target was seen to do. */
export function findGrounds({ contract, remade }: Bare, heard?: Heard): Grounds {
  const guarded = contract.operations.filter(needsCredential);
  return { contract, remade, guarded: new Set(guarded.map(({ id }) => id)), ...(heard && { heard }) };
}
