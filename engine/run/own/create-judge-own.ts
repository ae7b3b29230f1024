import { askOwnChecks, showExchange, type OwnFault } from '../../core/own/index.ts';
import type { Exchange, Finding, OwnDemand, OwnExchange, Profile, Response, Secret } from '../../core/model/index.ts';
import { createHide, requestOf, sentKeys } from '../../core/report/index.ts';

/** Gives what the own checks of a profile find in an exchange that was answered. */
export type JudgeOwn = (exchange: Exchange, response: Response) => readonly Finding[];

/** What own checks are asked with. */
export interface OwnTools {
  readonly profile: Profile;
  /** Takes out of a text what is known to be secret. */
  readonly hide: (text: string) => string;
  readonly tokens: () => readonly Secret[];
  /** Told of the clauses whose checks looked at an answer. */
  readonly onLooked: (clauses: readonly string[]) => void;
  readonly onFault: (fault: OwnFault, exchange: Exchange) => void;
}

/** Returns the judge by these own checks, or undefined where there are none. */
export function createJudgeOwn(checks: readonly OwnDemand[] | undefined, tools: OwnTools): JudgeOwn | undefined {
  if (checks === undefined || checks.length === 0) return undefined;
  const { profile, hide, tokens, onLooked, onFault } = tools;
  return (exchange, response) => {
    const { probe } = exchange;
    const made = sentKeys(probe, profile);
    const hideMade = createHide(made);
    const show = (): OwnExchange => showOf(exchange, response, profile, (text) => hide(hideMade(text)));
    const secrets = [...profile.secrets, ...tokens(), ...made];
    const { findings, looked, faults } = askOwnChecks(checks, probe.operation, response.status, show, secrets);
    onLooked(looked);
    faults.forEach((fault) => {
      onFault(fault, exchange);
    });
    return findings;
  };
}

function showOf(
  { role, probe, startedMs, caseId = '' }: Exchange,
  { status, headers, body, ms }: Response,
  profile: Profile,
  hide: (text: string) => string,
): OwnExchange {
  return showExchange(
    {
      operation: probe.operation,
      case: caseId,
      role,
      started: startedMs === undefined ? undefined : new Date(startedMs).toISOString(),
      request: {
        method: probe.method,
        ...requestOf(probe, profile),
        body: probe.body?.kind === 'text' ? probe.body.text : undefined,
      },
      response: { status, headers, body, ms },
    },
    hide,
  );
}
