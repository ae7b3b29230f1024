import { atPointer, findValue, type Scope } from '../core/expression/index.ts';
import { parseBody } from '../core/judge/index.ts';
import { weighShown, weighStatus, type Knowledge, type Weighed } from '../core/lifecycle/index.ts';
import type { Exchange, Finding, Json, Lifecycle, Response, Row, WalkCall } from '../core/model/index.ts';
import type { CaseTools } from '../run/index.ts';

/** What an answer of a step shows: what departs, and what is known of its thing since. */
export interface JudgedStep {
  readonly findings: readonly Finding[];
  readonly weighed: Weighed;
  readonly after: Knowledge;
  readonly broke?: Row;
  readonly mayBeLost: boolean;
}

/** Judges an answer by the rows of the states in which its thing may be, by what it shows, and by all that holds for every answer. */
export function judgeStep(
  lifecycle: Lifecycle,
  call: WalkCall,
  known: Knowledge,
  exchange: Exchange,
  response: Response,
  scope: Scope,
  { tools }: CaseTools,
): JudgedStep {
  const weighed = weighStatus(lifecycle, call, known, response.status);
  const [row] = weighed.rows;
  const { broken } = weighed;
  const judged = tools.judge(exchange, {
    hidden: [],
    ...(broken === undefined ? {} : { clause: demandOf(broken, weighed.expected) }),
  });
  if (row === undefined || broken !== undefined) {
    const mayBeLost = broken !== undefined && isGone(broken, response.status);
    return { findings: judged, weighed, after: weighed.after, ...(broken && { broke: broken }), mayBeLost };
  }
  const body = parseBody(response);
  const value = body.kind === 'json' ? body.value : undefined;
  const shown =
    response.status < 300 ? showState(lifecycle, call, weighed, value) : { findings: [], after: weighed.after };
  const of = { operation: exchange.probe.operation, status: response.status };
  const own = response.status < 300 ? showSame(lifecycle, call, value, scope) : [];
  const listed = weighed.fitting.flatMap((one) => showLacking(one, response, scope));
  const findings = [...judged, ...[...own, ...listed].map((one): Finding => ({ of, ...one })), ...shown.findings];
  const isBroken = shown.findings.length + own.length + listed.length > 0;
  return {
    findings,
    weighed,
    after: shown.after,
    ...(isBroken ? { broke: shown.blamed ?? row } : {}),
    mayBeLost: isBroken,
  };
}

function demandOf({ clause, level }: Row, expected: readonly number[]) {
  return { id: clause, level, expect: { status: expected.map((status) => ({ status })) } };
}

// What is there no more, though nobody in the walk removed it.
function isGone({ statuses }: Row, status: number): boolean {
  return status === 404 && !statuses.includes(404);
}

interface Shown {
  readonly findings: readonly Finding[];
  readonly after: Knowledge;
  readonly blamed?: Row;
}

function showState(lifecycle: Lifecycle, call: WalkCall, { after }: Weighed, value: Json | undefined): Shown {
  const at = call.tells?.at ?? '';
  const told = value === undefined ? undefined : atPointer(value, at);
  const seen = weighShown(lifecycle, call, after, told);
  if (seen.kind === 'known') return { findings: [], after: seen.after };
  if (seen.kind === 'untold') return { findings: [], after };
  const { blamed } = seen;
  if (blamed !== undefined) {
    const { row, status } = blamed;
    const of = { operation: blamed.call.operation, status };
    const departure = { at: 'status', expected: row.statuses.join(' or '), received: String(status) };
    return {
      findings: [{ check: 'status', clause: row.clause, level: row.level, ...departure, of }],
      after,
      blamed: row,
    };
  }
  const level = 'required';
  const departure = { at: `body ${at}`, expected: seen.expected, received: JSON.stringify(told) };
  const of = { operation: call.operation, status: 200 };
  return { findings: [{ check: 'shown', clause: call.shows ?? '', level, ...departure, of }], after };
}

function showSame(
  { clauses }: Lifecycle,
  { same }: WalkCall,
  value: Json | undefined,
  scope: Scope,
): readonly Finding[] {
  return Object.entries(same).flatMap(([at, expression]): readonly Finding[] => {
    const expected = findValue(expression, scope);
    const received = value === undefined ? undefined : atPointer(value, at);
    // What is not there is for the clause of the body to tell.
    if (typeof received !== 'string' || typeof expected !== 'string') return [];
    if (received.toLowerCase() === expected.toLowerCase()) return [];
    return [{ check: 'shown', clause: clauses.same, level: 'required', at: `body ${at}`, expected, received }];
  });
}

function showLacking({ lacks, clause, level }: Row, { body }: Response, scope: Scope): readonly Finding[] {
  const value = lacks === undefined ? undefined : findValue(lacks, scope);
  if (typeof value !== 'string' || !body.includes(value)) return [];
  return [{ check: 'shown', clause, level, at: 'body', expected: `nothing of ${value}`, received: value }];
}
