import type { Contract } from './contract.ts';

/** Returns a function that makes something of a contract once, and gives the same again for as long as the contract is used. */
export function perContract<Made extends object>(make: (contract: Contract) => Made): (contract: Contract) => Made {
  const known = new WeakMap<Contract, Made>();
  return (contract) => {
    const made = known.get(contract) ?? make(contract);
    known.set(contract, made);
    return made;
  };
}
