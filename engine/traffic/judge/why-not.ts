import type { TrafficExchange } from '../../core/model/index.ts';

/** Returns why nothing can be told of the answer of an exchange; undefined where something can. */
export function whyNot({ foreign, response }: TrafficExchange): string | undefined {
  if (foreign !== undefined) return foreign;
  if (response === undefined) return 'no answer was recorded';
  const { status } = response;
  if (!Number.isInteger(status) || status < 100 || status > 999) return `the status is ${status}, which is none`;
  if (status < 200) return `the answer is not the last one (${status})`;
  if (status === NOT_MODIFIED) return 'the answer came from a cache (304)';
  if (status < 400 && status >= 300)
    return `the answer is a redirect (${status}), which may come from what is in front of the API`;
  return undefined;
}

const NOT_MODIFIED = 304;
