import type { ClientEnd, ExamClient, ExamTask } from './client.ts';
import { readUnderstanding } from './understanding.ts';

/** A client as a function of a program; what it returns may say what it understood. */
export type ClientFunction = (task: ExamTask & { readonly signal: AbortSignal }) => unknown;

/** Returns the client that a function is. One that throws is done, as a program that ends with an error is. */
export function functionClient(call: ClientFunction): ExamClient {
  return {
    startsAtOnce: Infinity,
    start: (task) => {
      const controller = new AbortController();
      const { signal } = controller;
      const done = Promise.resolve()
        .then(() => call({ ...task, signal }))
        .then(endOf, (error: unknown) => ({
          what: `it threw: ${error instanceof Error ? error.message : String(error)}`,
        }));
      return {
        done,
        stop: () => {
          controller.abort();
          return Promise.resolve();
        },
      };
    },
    close: () => Promise.resolve(),
  };
}

function endOf(value: unknown): ClientEnd {
  if (typeof value !== 'object' || value === null || !('outcome' in value)) return { what: 'it returned' };
  const said = readUnderstanding(value);
  return said.problem === undefined
    ? { what: 'it returned', understood: said.understood }
    : { what: `it returned something that cannot be read: ${said.problem}` };
}
