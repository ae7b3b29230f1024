import type { Case, CaseSpec, Clause, Contract, Generators, Operation } from '../model/index.ts';
import { expandCase } from './expand-case.ts';
import type { Walks } from './expand-walks.ts';

/** What generated cases are made with. */
export interface Generation {
  readonly generators: Generators;
  readonly mediaAllow: readonly string[];
  /** Runs of each property; 0 draws nothing at random. */
  readonly fuzz: number;
  /** None without. */
  readonly walks?: Walks;
}

/** Returns the cases of a clause: each of its specifications on each operation, each with all that its generator makes. */
export function expandClause(contract: Contract, clause: Clause, generation: Generation): readonly Case[] {
  const specs = clause.cases.filter(({ repeats }) => repeats === undefined);
  return specs.flatMap((spec) =>
    spec.operations.flatMap((id) => {
      const operation = contract.operations.find((candidate) => candidate.id === id);
      if (operation === undefined) return [];
      if (spec.generate === undefined) return [expandCase(contract, clause, spec, operation)];
      return generateCases(contract, clause, spec, operation, generation);
    }),
  );
}

function generateCases(
  contract: Contract,
  clause: Clause,
  spec: CaseSpec,
  operation: Operation,
  { generators, mediaAllow, fuzz }: Generation,
): readonly Case[] {
  const name = spec.generate ?? '';
  const generator = generators[name];
  if (generator === undefined) return [];
  const context = { contract, operation, mediaAllow };
  if (generator.needs?.isMet(context) === false) return [];
  const all = generator.enumerate(context).map((variation) => expandCase(contract, clause, spec, operation, variation));
  if (fuzz === 0 || generator.arbitrary?.(context) === undefined) return all;
  const random = expandCase(contract, clause, spec, operation, { id: 'random', label: labelOf(fuzz), send: {} });
  return [...all, { ...random, property: { generator: name, runs: fuzz } }];
}

/** Returns cases that were made with some runs of each property as they are with others; 0 draws nothing at random. */
export function withRuns(cases: readonly Case[], fuzz: number): readonly Case[] {
  if (fuzz === 0) return cases.filter(({ property }) => property === undefined);
  return cases.map((one) => {
    if (one.property === undefined || one.property.runs === fuzz) return one;
    const title = one.title.slice(0, -labelOf(one.property.runs).length) + labelOf(fuzz);
    return { ...one, title, property: { ...one.property, runs: fuzz } };
  });
}

function labelOf(fuzz: number): string {
  return `${fuzz} at random`;
}
