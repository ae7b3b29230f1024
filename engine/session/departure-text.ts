import type { Contract, Entry, Finding } from '../core/model/index.ts';
import { cite } from '../../reporters/cite.ts';
import { visible } from '../../reporters/visible.ts';

/** Says where an entry departs from the contract. */
export function departureText(entry: Entry, contract: Contract): string {
  const { findings, reason, unstable } = entry;
  const clauses = [...new Set(findings.map(({ clause }) => clause))];
  const lines = [
    ...(unstable === true
      ? [`not each time: ${reason ?? 'the answers differ'}`]
      : reason === undefined
        ? []
        : [reason]),
    ...clauses.flatMap((id) => clauseLines(id, findings, contract)),
  ];
  return visible(lines.join('\n'));
}

/** Says how to see an entry again, where that is known. */
export function repeatText({ curl }: Entry): string {
  return curl === undefined ? '' : `\n\nTo see it again:\n${curl.trimEnd()}`;
}

function clauseLines(id: string, findings: readonly Finding[], { clauses }: Contract): readonly string[] {
  const clause = clauses.find((candidate) => candidate.id === id);
  const { text, place } = clause === undefined ? { text: '', place: '' } : cite(clause.source);
  return [
    `${id}: ${clause?.statement ?? ''}`,
    `  ${place}: ${text}`,
    ...findings.filter((finding) => finding.clause === id).map(findingLine),
  ];
}

function findingLine({ at, expected, received, level }: Finding): string {
  return `  ${at}: expected ${expected}, received ${received} (${level})`;
}
