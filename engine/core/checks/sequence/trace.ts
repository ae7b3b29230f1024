import { atPointer } from '../../expression/index.ts';
import { parseBody } from '../../judge/parse-body.ts';
import type { Departure, Response } from '../../model/index.ts';
import type { Check } from '../check.ts';
import { answeredSteps, type AnsweredStep } from './steps.ts';

/** What is read after a refused write shows nothing that it left behind. */
export const checkTrace: Check<'trace'> = (_absent, subject) => {
  const [before] = answeredSteps(subject, 'before');
  const [after] = answeredSteps(subject, 'after');
  const { read, without } = subject.sequence ?? {};
  // A read that is limited or fails shows nothing, neither way.
  if (after === undefined || read === undefined || isUntold(after.response)) return [];
  return [
    // A value that was there before tells as much.
    ...differentStatus(read.status ?? (read.same === undefined ? statusBefore(before) : undefined), after.response),
    ...(before === undefined ? [] : (read.same ?? []).flatMap((at) => changed(at, before.response, after.response))),
    ...(without !== undefined && after.response.body.includes(without)
      ? [{ at: `body of ${read.operation}`, expected: 'nothing of what was refused', received: 'what was refused' }]
      : []),
  ];
};

function differentStatus(status: number | undefined, after: Response): readonly Departure[] {
  // Which success it is belongs to the clause of the read.
  if (status === undefined || Math.floor(after.status / 100) === Math.floor(status / 100)) return [];
  return [{ at: 'status of the read', expected: String(status), received: String(after.status) }];
}

function statusBefore(before: AnsweredStep | undefined): number | undefined {
  return before === undefined || isUntold(before.response) ? undefined : before.response.status;
}

function isUntold({ status }: Response): boolean {
  return status === 429 || status >= 500;
}

function changed(pointer: string, before: Response, after: Response): readonly Departure[] {
  const [expected, received] = [before, after].map((response) => valueAt(pointer, response));
  if (expected === undefined || received === undefined || expected === received) return [];
  return [{ at: `body${pointer} of the read`, expected: `${expected} as before`, received }];
}

function valueAt(pointer: string, response: Response): string {
  const body = parseBody(response);
  const value = body.kind === 'json' ? atPointer(body.value, pointer) : undefined;
  return value === undefined ? `nothing (${response.status})` : JSON.stringify(value);
}
