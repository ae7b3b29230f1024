import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Case, Contract, Operation, SendSpec } from '../../core/model/index.ts';
import { placeAhead } from './contract-ahead.ts';

/** Returns the cases of a contract that the build made, without walks; undefined where it did not parse the contract. */
export function readCasesAhead(contract: Contract): readonly Case[] | undefined {
  const place = placeAhead(contract);
  return place === undefined ? undefined : fromAhead(contract, readFileSync(join(place, CASES_AHEAD)));
}

/** Returns what the build leaves of the cases of a contract: what many have in common is in it once. */
export function toCasesAhead({ digest }: Contract, cases: readonly Case[]): Uint8Array {
  const parts: string[] = [];
  const places = new Map<string, number>();
  const place = (part: unknown): number => {
    const text = JSON.stringify(part);
    const known = places.get(text) ?? parts.push(text) - 1;
    places.set(text, known);
    return known;
  };
  const packed = cases.map((one) =>
    Object.fromEntries(
      Object.entries({ ...one, clause: one.clause.id, operation: one.operation.id }).map(([key, value]) => [
        key,
        key === 'then' && one.then !== undefined
          ? [one.then.operation.id, place(one.then.send)]
          : typeof value === 'object'
            ? place(value)
            : value,
      ]),
    ),
  );
  const text = `{"digest":"${digest}","parts":[${parts.join(',')}],"cases":${JSON.stringify(packed)}}`;
  return gzipSync(text.replaceAll(/[^\0-\x7f]/g, escape), { level: 9 });
}

/** The file beside that of the contract. */
export const CASES_AHEAD = 'cases.json.gz';

interface Packed {
  /** Of the contract that they are of. */
  readonly digest: string;
  readonly parts: readonly unknown[];
  readonly cases: readonly Record<string, unknown>[];
}

// Text of ASCII alone is read twice as fast.
function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function fromAhead({ digest, clauses, operations }: Contract, file: Uint8Array): readonly Case[] | undefined {
  const { parts, cases, ...of } = JSON.parse(gunzipSync(file).toString('latin1')) as Packed; // our own file
  if (of.digest !== digest) return undefined;
  const clauseOf = new Map<unknown, unknown>(clauses.map((clause) => [clause.id, clause]));
  const operationOf = new Map<unknown, Operation>(operations.map((operation) => [operation.id, operation]));
  // In place, so that a case has its keys in their order and one shape.
  for (const row of cases) {
    for (const key of Object.keys(row)) {
      if (typeof row[key] === 'number') row[key] = parts[row[key]];
    }
    row['clause'] = clauseOf.get(row['clause']);
    row['operation'] = operationOf.get(row['operation']);
    if (row['then'] !== undefined) {
      const [operation, send] = row['then'] as readonly [string, number]; // as packed above
      row['then'] = { operation: operationOf.get(operation), send: parts[send] as SendSpec };
    }
  }
  return cases as unknown as readonly Case[]; // packed from cases
}
