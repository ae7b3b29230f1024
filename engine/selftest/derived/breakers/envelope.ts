import type { Breaker } from '../breaker.ts';
import { breakSchema } from '../break-schema.ts';

/** Leaves out a property of the envelope, gives it another type, or another constant. */
export const breakEnvelope: Breaker<'envelope'> = ({ is }, { contract, level }) =>
  breakSchema(contract, contract.schemas[is] ?? {}, level);
