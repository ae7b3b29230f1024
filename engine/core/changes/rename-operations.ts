import type { Contract } from '../model/index.ts';

/** Returns a contract in which operations are called as in another one, wherever they are named. */
export function renameOperations(contract: Contract, names: ReadonlyMap<string, string>): Contract {
  if ([...names].every(([before, after]) => before === after)) return contract;
  const rename = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return NAMING.includes(key) ? (names.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((item: unknown) => rename(item, key));
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, rename(item, name)]));
  };
  const operations = contract.operations.map((operation) => ({
    ...operation,
    id: names.get(operation.id) ?? operation.id,
  }));
  return { ...(rename(contract) as Contract), operations }; // only names of operations are others
}

const NAMING = ['operation', 'operations'];
