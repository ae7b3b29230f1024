import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Case, Contract } from '../core/model/index.ts';
import { placeAhead } from '../io/load/contract-ahead.ts';
import type { Point } from './points.ts';

/** Returns the points of a contract's cases that the build has met; undefined where it did not parse the contract. */
export function readPointsAhead(contract: Contract, cases: readonly Case[]): readonly Point[] | undefined {
  const place = placeAhead(contract);
  if (place === undefined) return undefined;
  const packed = JSON.parse(gunzipSync(readFileSync(join(place, POINTS_AHEAD))).toString()) as Packed; // our own file
  if (packed.digest !== contract.digest) return undefined;
  const known = new Map(cases.map((one) => [one.id, one]));
  return packed.points.flatMap(({ case: id, ...point }) => {
    const candidate = known.get(id);
    return candidate === undefined ? [] : [{ ...point, operation: point.operation, case: candidate }];
  });
}

/** Returns what the build leaves of points: of the answers the last success of each operation. */
export function toPointsAhead({ digest }: Contract, points: readonly Point[]): Uint8Array {
  const last = new Map(points.filter(({ label }) => label === 'ok').map((point) => [point.operation, point]));
  const packed = points.map(({ reply, ...point }): PackedPoint => ({
    ...point,
    case: point.case.id,
    ...(last.get(point.operation)?.case === point.case && reply !== undefined && { reply }),
  }));
  return gzipSync(JSON.stringify({ digest, points: packed } satisfies Packed), { level: 9 });
}

/** The file beside that of the contract. */
export const POINTS_AHEAD = 'points.json.gz';

interface Packed {
  /** Of the contract that they are of. */
  readonly digest: string;
  readonly points: readonly PackedPoint[];
}

type PackedPoint = Omit<Point, 'case'> & { readonly case: string };
