import type { Contract } from '../../engine/core/model/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';

/** The built-in contract. */
export const builtIn: Contract = await openContract(import.meta.dirname);
