import type { Contract } from '../../core/model/index.ts';
import type { NotDerived } from '../../derive/derived.ts';
import { listCases } from '../generation.ts';

/** Says what a derived contract holds, what its cases need, and what is left open. */
export function describeDerived(contract: Contract, notDerived: readonly NotDerived[]): readonly string[] {
  const cases = listCases(contract);
  const keys = [...new Set(cases.flatMap(({ needs }) => needs.keys))];
  const keyed = cases.filter(({ needs }) => needs.keys.length > 0).length;
  const arranged = cases.filter(({ arrange }) => arrange.length > 0).length;
  const proposed = cases.filter(({ level }) => level === 'proposed').length;
  const unused = contract.unused ?? [];
  return [
    `${contract.clauses.length} clauses, ${count(cases.length, 'case')} on ${count(contract.operations.length, 'operation')}:`,
    ...(keyed === 0
      ? []
      : [
          `  ${count(keyed, 'case')} ${needs(keyed)} a key: ${keys.map((name) => `keys.${name}`).join(', ')}`,
          ...contract.keys
            .filter(({ name, isMain }) => !isMain && keys.includes(name))
            .map(({ name, summary }) => `    keys.${name}: ${summary}; without it, what needs it is skipped`),
        ]),
    ...(arranged === 0
      ? []
      : [
          `  ${count(arranged, 'case')} ${needs(arranged)} a state that the API itself brings about (assay list arrangements)`,
        ]),
    ...(proposed === 0
      ? []
      : [
          `  ${count(proposed, 'case')} ${needs(proposed)} a word from you: sent, shown, and deciding nothing until assay confirm`,
        ]),
    ...(unused.length === 0 ? [] : ['Not used of the document:', ...unused.map((line) => `  ${line}`)]),
    ...(notDerived.length === 0
      ? []
      : ['Not derived:', ...notDerived.map(({ what, reason }) => `  ${what}: ${reason}`)]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function needs(number: number): string {
  return number === 1 ? 'needs' : 'need';
}
