import {
  WrongUse,
  type Contract,
  type Plan,
  type Profile,
  type Selection,
  type Shard,
  type StatusPattern,
} from '../core/model/index.ts';
import { checkArrangementNames } from '../io/load/profile/check-arrangement-names.ts';
import { checkHeaders } from '../io/load/profile/check-headers.ts';
import { checkKeys } from '../io/load/profile/check-keys.ts';
import { checkOwnerHosts, checkTokenHosts } from './check-owner-hosts.ts';
import { listCases } from './generation.ts';
import { shardPlan } from '../core/plan/index.ts';
import { addOwnChecks } from './own/add-own-checks.ts';
import { makePlan } from './make-plan.ts';
import { completeSelection, type Wishes } from './wishes.ts';

/** Everything that is settled before the first request. */
export interface PreparedRun {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly selection: Selection;
  readonly plan: Plan;
  /** The part of the cases that the plan holds, where it is one of several. */
  readonly shard?: Shard;
}

/** What a run may do and leave out. */
export interface Preparation {
  readonly wishes: Wishes;
  /** Hosts besides the target's that requests of arrangements may go to. */
  readonly allowedHosts?: readonly string[];
  /** Only this part of the cases. */
  readonly shard?: Shard | undefined;
}

/** Plans a run; throws `WrongUse` where the profile does not fit the contract or the selection is empty. */
export function prepareRun(given: Contract, profile: Profile, preparation: Preparation): PreparedRun {
  const contract = addOwnChecks(given, profile);
  checkArrangementNames(profile, contract);
  checkKeys(profile, contract);
  checkHeaders(profile, contract);
  checkOwnerHosts(profile, preparation.allowedHosts ?? []);
  checkTokenHosts(profile, contract, preparation.allowedHosts ?? []);
  const selection = select(contract, preparation.wishes);
  const plan = makePlan(contract, profile, selection);
  const { shard } = preparation;
  if (shard === undefined) return { contract, profile, selection, plan };
  return { contract, profile, selection, plan: shardPlan(plan, shard), shard };
}

function select(contract: Contract, { statuses, ...wished }: Wishes): Selection {
  const selection = completeSelection(wished);
  if (statuses === undefined) return selection;
  if (selection.only.length > 0) throw new WrongUse('Select by statuses or by names in `only`, not by both.');
  const only = listCases(contract)
    .filter(({ expect }) => isAmong(statuses, expect.status?.[0]?.status))
    .map(({ id }) => id);
  if (only.length === 0) throw new WrongUse(`No case asks for the status ${statuses.join(' or ')}.`);
  return { ...selection, only };
}

function isAmong(statuses: readonly StatusPattern[], status: StatusPattern | undefined): boolean {
  return statuses.some((wanted) => wanted === status);
}
