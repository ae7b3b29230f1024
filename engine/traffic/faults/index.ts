import type { Contract, Json, TrafficBody, TrafficRequest } from '../../core/model/index.ts';
import { brokenConstraints } from './constraints.ts';
import { declaredType } from './declared-type.ts';
import { NO_FAULTS, type Fault, type FaultOptions, type FindFaults, type MakeFindFaults } from './fault.ts';
import { parseJson } from './json-fault.ts';
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
  return (operation, request, target) => {
    const json = readJson(request.body);
    let faults = NO_FAULTS;
    // Nearly every request has none.
    for (const find of searches.get(operation) ?? []) {
      const found = find(request, target, json);
      if (found.length > 0) faults = faults.length === 0 ? found : [...faults, ...found];
    }
    return faults;
  };
}

function readJson(body: TrafficBody): Json | undefined {
  return body.kind === 'text' ? parseJson(body.text) : undefined;
}

export type { Fault, FaultOptions } from './fault.ts';
