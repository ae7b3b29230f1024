import {
  WrongUse,
  type Case,
  type ClauseKind,
  type Contract,
  type Plan,
  type Profile,
  type Selection,
} from '../core/model/index.ts';
import { isNamed, isSelected, planThese, walksOf } from '../core/plan/index.ts';
import { suggest } from '../io/load/source/nearest.ts';
import { casesOf } from './generation.ts';

/** Returns the plan of a run; throws `WrongUse` for a name that selects nothing and for an empty selection. */
export function makePlan(contract: Contract, profile: Profile, selection: Selection): Plan {
  const mediaAllow = profile.media.allow ?? contract.mediaAllow;
  const { fuzz, depth, walks = 0 } = selection;
  const cases = casesOf(contract, { mediaAllow, fuzz, walks: walksOf(depth, walks) });
  selection.only.forEach((name) => {
    checkName(name, '--only', contract, cases);
  });
  selection.skip.forEach((name) => {
    checkName(name, '--skip', contract, cases);
  });
  selection.operations.forEach((name) => {
    checkOperation(name, contract);
  });
  const selected = cases.filter((candidate) => isSelected(candidate, selection));
  if (selected.length === 0) {
    throw new WrongUse('The selection holds no case. Widen --only, --skip, --operation or --depth.');
  }
  return planThese(contract, profile, selected, selection.seed);
}

function checkName(name: string, flag: string, { clauses }: Contract, cases: readonly Case[]): void {
  if (cases.some((candidate) => isNamed(candidate, name))) return;
  const clause = clauses.find(({ id }) => id === name);
  if (clause !== undefined)
    throw new WrongUse(
      `${flag} ${name} selects nothing: ${WITHOUT_CASES[clause.kind]} (see: npx assay explain ${name})`,
    );
  const names = new Set(cases.flatMap(({ id, clause }) => [clause.id, id]));
  throw new WrongUse(`${flag} ${name} names no clause or case${suggest(name, [...names])} (see: npx assay list cases)`);
}

const WITHOUT_CASES: Readonly<Record<ClauseKind, string>> = {
  situation: 'the clause has no case in a run with this --fuzz',
  envelope:
    'the clause holds for every answer with its statuses and has no cases of its own; select the cases whose answers it judges',
  sequence:
    'the clause holds for all that a procedure sends and receives and has no cases of its own; select the cases of that procedure',
  always: 'the clause holds for every answer and has no cases of its own; select the cases whose answers it judges',
  own: 'the clause holds for every answer that its check is about and has no cases of its own; select the cases whose answers it judges',
  lifecycle: 'the clause has no walk or race in a run of this depth (--depth, --walks); select `walk` or `race`',
};

function checkOperation(name: string, { operations }: Contract): void {
  const names = operations.map(({ id }) => id);
  if (names.includes(name)) return;
  throw new WrongUse(`--operation ${name} names no operation${suggest(name, names)}`);
}
