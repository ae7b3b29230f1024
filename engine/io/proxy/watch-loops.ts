import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HeaderField } from '../../core/model/index.ts';

/** How a request goes on, or that it must not. */
export interface Passage {
  /** It was here before: the target leads back. */
  readonly isRound: boolean;
  /** The field that it goes on with besides its own; mostly none. */
  readonly mark?: HeaderField;
  /** It is over. */
  readonly leave: () => void;
}

/**
 * Watches for requests that come round in a circle of proxies. What goes by is left as it is, until so many requests are
 * under way that are alike as only a circle or a load makes them: from then on they are marked with `Via` (RFC 9110,
 * section 7.6.3), and one that comes back with our mark is one of a circle.
 */
export function watchLoops(): (message: IncomingMessage) => Passage {
  const name = `assay-${randomBytes(6).toString('hex')}`;
  const underWay = new Map<string, number>();
  return ({ method = 'GET', url = '/', headers: { via } }) => {
    const kind = `${method} ${url}`;
    const count = (underWay.get(kind) ?? 0) + 1;
    underWay.set(kind, count);
    return {
      isRound: via?.includes(name) === true,
      ...(count > MOST_ALIKE && { mark: ['Via', `1.1 ${name}`] as const }),
      leave: () => {
        const left = (underWay.get(kind) ?? 1) - 1;
        if (left === 0) underWay.delete(kind);
        else underWay.set(kind, left);
      },
    };
  };
}

const MOST_ALIKE = 32;

/** What is said of a circle. */
export const LEADS_BACK = 'the target leads back to this proxy, so that requests went in a circle';

const ROUND = 'assay; error=proxy_loop_detected';

/** The head of the answer to a request that came round (RFC 9209, section 2.3). */
export const ROUND_HEAD: readonly HeaderField[] = [['Proxy-Status', ROUND]];

/** Whether an answer is the one of a proxy of ours that noticed a circle; that of another is an answer of the target. */
export function tellsOfLoop({ statusCode, headers }: IncomingMessage): boolean {
  return (
    statusCode === 502 &&
    String(headers['proxy-status'] ?? '')
      .split(/\s*,\s*/)
      .includes(ROUND)
  );
}
