import type { Contract, ExamClause, ExamExpectation } from '../../core/model/index.ts';

/** The clauses of the exam that traffic can show, where the contract has them. */
export interface AskedOfClients {
  readonly retryAfter?: ExamClause;
  readonly neverAgain?: ExamClause & { readonly statuses: readonly number[] };
  readonly pace?: ExamClause & { readonly perSecond: number };
  /** The key is kept from the host that the API names. */
  readonly keyKept?: ExamClause;
  /** The key is kept from where a redirect leads. */
  readonly keyKeptOnRedirect?: ExamClause;
}

/** Returns what the contract asks of clients that can be seen without a script. */
export function askedOfClients({ exam }: Contract): AskedOfClients {
  const { clauses = [], sittings = [] } = exam ?? {};
  const find = (name: keyof ExamExpectation): ExamClause | undefined =>
    clauses.find(({ expect }) => expect[name] !== undefined);
  const isOfRedirect = ({ id }: ExamClause): boolean =>
    sittings.some(
      (sitting) => sitting.clauses.includes(id) && sitting.answers.some(({ redirects }) => redirects === true),
    );
  const keyClauses = clauses.filter(({ expect }) => expect.keyKept !== undefined);
  const [retryAfter, neverAgain, pace] = [find('retryAfter'), find('neverAgain'), find('pace')];
  const keyKept = keyClauses.find((clause) => !isOfRedirect(clause));
  const keyKeptOnRedirect = keyClauses.find(isOfRedirect);
  return {
    ...(retryAfter && { retryAfter }),
    ...(neverAgain && { neverAgain: { ...neverAgain, statuses: neverAgain.expect.neverAgain?.statuses ?? [] } }),
    ...(pace && { pace: { ...pace, perSecond: pace.expect.pace?.perSecond ?? Infinity } }),
    ...(keyKept && { keyKept }),
    ...(keyKeptOnRedirect && { keyKeptOnRedirect }),
  };
}

/** Returns all of them. */
export function listAsked(asked: AskedOfClients): readonly ExamClause[] {
  return [asked.retryAfter, asked.neverAgain, asked.pace, asked.keyKept, asked.keyKeptOnRedirect].filter(
    (clause) => clause !== undefined,
  );
}
