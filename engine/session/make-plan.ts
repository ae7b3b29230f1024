import { WrongUse, type Case, type Contract, type Plan, type Profile, type Selection } from '../core/model/index.ts';
import { isNamed, isSelected, planThese } from '../core/plan/index.ts';
import { suggest } from '../io/load/source/nearest.ts';
import { casesOf } from './generation.ts';

/** Returns the plan of a run; throws `WrongUse` for a name that selects nothing and for an empty selection. */
export function makePlan(contract: Contract, profile: Profile, selection: Selection): Plan {
  const mediaAllow = profile.media.allow ?? contract.mediaAllow;
  const cases = casesOf(contract, { mediaAllow, fuzz: selection.fuzz });
  selection.only.forEach((name) => {
    checkName(name, '--only', cases);
  });
  selection.skip.forEach((name) => {
    checkName(name, '--skip', cases);
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

function checkName(name: string, flag: string, cases: readonly Case[]): void {
  if (cases.some((candidate) => isNamed(candidate, name))) return;
  const names = new Set(cases.flatMap(({ id, clause }) => [clause.id, id]));
  throw new WrongUse(`${flag} ${name} names no clause or case${suggest(name, [...names])} (see: assay list cases)`);
}

function checkOperation(name: string, { operations }: Contract): void {
  const names = operations.map(({ id }) => id);
  if (names.includes(name)) return;
  throw new WrongUse(`--operation ${name} names no operation${suggest(name, names)}`);
}
