import type { Case, Clause, Contract, RetryRule } from '../../core/model/index.ts';
import { listCases } from '../../session/generation.ts';
import { cite } from '../../../reporters/cite.ts';
import { expectationLines } from '../../../reporters/expectation-lines.ts';
import { lifecycleLines } from '../../../reporters/lifecycle-lines.ts';
import { formatTable } from './format-table.ts';

/** Says all there is to know of a clause. */
export function clauseLines(contract: Contract, clause: Clause): readonly string[] {
  const { id, statement, source, level, retry } = clause;
  const { label, text, place, isQuote, ruling } = cite(source);
  return [
    id,
    `  ${statement}`,
    '',
    `Source  ${label} (${place}): ${isQuote ? `“${text}”` : text}`,
    `Level   ${level}: ${LEVELS[level]}`,
    ...(ruling === undefined ? [] : [`        by ${ruling}`]),
    ...(retry === undefined ? [] : [`Retry   ${retry}: ${RETRIES[retry]}`]),
    '',
    `Checked on ${occasionOf(clause)}:`,
    ...[...expectationLines(clause.expect, level), ...lifecycleLines(contract, clause), ...ownLines(clause)].map(
      (line) => `  - ${line}`,
    ),
    ...caseLines(listCases(contract).filter((own) => own.clause.id === id)),
  ];
}

const LEVELS: Readonly<Record<Clause['level'], string>> = {
  required: 'a target that departs from it fails',
  advised: 'a target that departs from it is warned',
  proposed: 'a departure is shown and decides nothing, until the owner says yes (assay confirm)',
};

const RETRIES: Readonly<Record<RetryRule, string>> = {
  never: 'the same request is never sent again',
  'after-header': 'it may be sent again once Retry-After has passed, then with backoff',
  backoff: 'it may be sent again with exponential backoff and jitter',
  transient: 'it may be sent again later, as the state ends by itself',
};

function occasionOf({ kind, statuses, during, about }: Clause): string {
  const occasions: Readonly<Record<Clause['kind'], string>> = {
    situation: 'the answer to each of its cases',
    envelope: `each answer with status ${statuses.join(', ')}`,
    sequence: `the exchanges of each case that follows the procedure ${during ?? ''}`,
    always: 'each answer',
    own: `each answer${aboutOf(about)}`,
    lifecycle: `the steps of each ${during ?? ''}`,
  };
  return occasions[kind];
}

function ownLines({ kind, source }: Clause): readonly string[] {
  return kind === 'own' && source.kind === 'own' ? [`the function of the check in ${source.file} finds nothing`] : [];
}

function aboutOf({ operations, statuses }: NonNullable<Clause['about']> = {}): string {
  const status = statuses === undefined ? '' : ` with status ${statuses.join(' or ')}`;
  return `${status}${operations === undefined ? '' : ` of ${operations.join(', ')}`}`;
}

function caseLines(cases: readonly Case[]): readonly string[] {
  if (cases.length === 0) return [];
  const rows = cases.map(({ id, operation, effect, title }) => [id, operation.id, effect, title]);
  return ['', ...formatTable([['CASE', 'OPERATION', 'EFFECT', 'TITLE'], ...rows])];
}
