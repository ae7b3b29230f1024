import type { Contract, TrafficRequest } from '../../core/model/index.ts';
import { brokenConstraints } from './constraints.ts';
import { declaredType } from './declared-type.ts';
import type { Fault, FaultOptions, FindFaults, MakeFindFaults } from './fault.ts';
import { malformedJson } from './malformed-json.ts';
import { requestMediaType } from './media-type.ts';
import { missingKey } from './missing-key.ts';
import { malformedIds } from './path-ids.ts';
import { tooLarge } from './size.ts';

// What a server is most likely to look at first comes first.
const kinds: readonly MakeFindFaults[] = [
  missingKey,
  tooLarge,
  requestMediaType,
  malformedJson,
  malformedIds,
  brokenConstraints,
  declaredType,
];

/** Makes the search for what is evidently wrong with requests, by the id of their operation. */
export function createFindFaults(
  contract: Contract,
  options: FaultOptions = {},
): (operation: string, request: TrafficRequest, target: string) => readonly Fault[] {
  const searches = new Map(
    contract.operations.map((operation) => [
      operation.id,
      kinds.flatMap((make): readonly FindFaults[] => {
        const find = make(contract, operation, options);
        return find === undefined ? [] : [find];
      }),
    ]),
  );
  return (operation, request, target) => (searches.get(operation) ?? []).flatMap((find) => find(request, target));
}

export type { Fault, FaultOptions } from './fault.ts';
