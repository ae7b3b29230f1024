import { randomBytes } from 'node:crypto';
import type { Call, Contract, Profile, Selection, Shard } from '../core/model/index.ts';
import { walksOf } from '../core/plan/index.ts';
import type { JournalStart } from '../io/journal/index.ts';
import type { Redactor } from '../io/redact/index.ts';
import { casesOf, countConstraints } from './generation.ts';
import { readVersion } from './version.ts';

/** What a run is of. */
export interface RunSubject {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly selection: Selection;
  readonly shard?: Shard;
  readonly call?: Call;
  readonly redactor: Redactor;
}

/** Returns the line that starts the journal of a new run, without secrets. */
export function describeRun({ contract, profile, selection, shard, call, redactor }: RunSubject): JournalStart {
  const { baseUrl, environment, build, checks = [] } = profile;
  const { seed, depth, only, skip, operations, fuzz, walks = 0 } = selection;
  // What a plan is made of is not expanded once more.
  const { mediaAllow } = contract;
  return {
    type: 'start',
    format: 'assay-journal/1',
    contract: { name: contract.name, digest: contract.digest },
    selection: { only, skip, operations, fuzz, walks },
    facts: {
      run: randomBytes(6).toString('hex'),
      version: readVersion(),
      target: redactor.redact({ baseUrl, environment, ...(build === undefined ? {} : { build }) }),
      started: new Date().toISOString(),
      seed,
      depth,
      constraintsTotal: countConstraints(casesOf(contract, { mediaAllow, fuzz, walks: walksOf(depth, walks) })),
      ...(call === undefined ? {} : { call: redactor.redact(call) }),
      ...(shard === undefined ? {} : { shard }),
      ...(checks.length === 0 ? {} : { own: redactor.redact(checks.map(({ clause }) => clause)) }),
    },
  };
}
