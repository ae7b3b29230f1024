import type { Change, ChangeEffect, Contract } from '../model/index.ts';
import { absorb } from './absorb.ts';
import { compareApis, pairApis, type ApiPair } from './api/compare-apis.ts';
import { compareSituations } from './clauses/compare-situations.ts';
import { compareSlots, type PlacesOf } from './clauses/compare-slots.ts';
import { matchClauses } from './clauses/match-clauses.ts';
import type { Difference } from './difference.ts';
import type { Api } from './document/api.ts';
import { examClausesOf } from './exam-clauses.ts';
import { compareExams } from './facts/compare-exams.ts';
import { compareFacts } from './facts/compare-facts.ts';
import { compareLifecycles } from './facts/compare-lifecycles.ts';
import { compareMeans } from './facts/compare-means.ts';
import { compareWordings } from './facts/compare-wordings.ts';
import { mergeSides } from './merge-sides.ts';
import { renameOperations } from './rename-operations.ts';
import { weigh } from './rules/index.ts';
import { uniteDifferences } from './unite.ts';

/** An OpenAPI document, and the contract that it is part of, if it is. */
export interface Comparable {
  readonly api: Api;
  readonly contract?: Contract;
}

/** Returns what changed from one contract or document to another, each change once, what breaks clients first. */
export function compareContracts(before: Comparable, after: Comparable): readonly Change[] {
  const apis = pairApis(before.api, after.api);
  const isWhole = before.contract !== undefined && after.contract !== undefined;
  const all = [...compareApis(apis), ...(isWhole ? compareModels(before.contract, after.contract, apis) : [])];
  const changes = uniteDifferences(absorb(all)).map((difference) => toChange(difference, after));
  return mergeSides(changes.toSorted((one, other) => RANK[one.effect] - RANK[other.effect]));
}

const RANK: Readonly<Record<ChangeEffect, number>> = { 'client-breaks': 0, 'suite-tightens': 1, info: 2 };

function compareModels(earlier: Contract, after: Contract, apis: ApiPair): readonly Difference[] {
  const names = new Map(apis.matched.pairs.map(({ before, after: other }) => [before.id, other.id]));
  const before = renameOperations(earlier, names);
  return [
    ...compareFacts(before, after),
    ...compareSituations(matchClauses(before.clauses, after.clauses)),
    ...compareSlots(before.clauses, after.clauses, { before: placesOf(before), after: placesOf(after) }),
    ...compareExams(before, after),
    ...compareLifecycles(before, after),
    ...compareMeans(before, after),
    ...compareWordings(before, after),
  ];
}

function placesOf({ operations }: Contract): PlacesOf {
  return (status) =>
    operations.flatMap(({ id, responses }) =>
      responses.some((response) => response.status === status) ? [{ operation: id, status: String(status) }] : [],
    );
}

function toChange(difference: Difference, { contract }: Comparable): Change {
  const { kind, direction, subject, places, before, after, statements } = difference;
  return {
    kind,
    direction,
    ...weigh(difference),
    subject,
    places,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(statements === undefined ? {} : { statements }),
    exam: contract === undefined ? [] : examClausesOf(difference, contract),
  };
}
