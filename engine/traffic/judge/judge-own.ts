import { askOwnChecks, showExchange, type OwnJudgement } from '../../core/own/index.ts';
import type {
  OwnDemand,
  OwnExchange,
  Secret,
  TrafficBody,
  TrafficExchange,
  TrafficResponse,
} from '../../core/model/index.ts';
import { createHide } from '../../core/report/index.ts';
import { hideIn, hideMembers, hideParameters } from '../tally/hide.ts';

/** What own checks say of a recorded exchange, or undefined where it was not recorded whole: what is missing is no departure. */
export function judgeOwn(
  checks: readonly OwnDemand[],
  exchange: TrafficExchange,
  operation: string,
  keyHeader: string,
  secrets: readonly Secret[],
): OwnJudgement | undefined {
  const { request, response } = exchange;
  if (response === undefined || response.headers.length === 0) return undefined;
  if (request.body.kind === 'unknown' || response.body.kind === 'unknown') return undefined;
  const show = (): OwnExchange => showOf(exchange, response, operation, keyHeader, secrets);
  return askOwnChecks(checks, operation, response.status, show, secrets);
}

function showOf(
  { at, startedMs, ms, request }: TrafficExchange,
  response: TrafficResponse,
  operation: string,
  keyHeader: string,
  secrets: readonly Secret[],
): OwnExchange {
  const hide = hideIn(keyHeader.toLowerCase());
  return showExchange(
    {
      operation,
      case: at,
      role: 'traffic',
      started: startedMs === undefined ? undefined : new Date(startedMs).toISOString(),
      request: {
        method: request.method,
        url: hideParameters(request.url),
        headers: request.headers.map(hide),
        body: textOf(request.body),
      },
      response: {
        status: response.status,
        headers: response.headers.map(hide),
        body: textOf(response.body) ?? '',
        ms: ms ?? 0,
      },
    },
    createHide(secrets),
  );
}

function textOf(body: TrafficBody): string | undefined {
  return body.kind === 'text' ? hideMembers(body.text) : undefined;
}
