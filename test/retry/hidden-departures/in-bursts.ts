import { json, setHeader } from '../../../reference/mutants/edit.ts';
import { at, broken, type Hidden } from './hidden.ts';

/** Servers that depart within a burst. */
export const inBursts: readonly Hidden[] = [
  {
    what: 'answers one of the requests that a bucket serves with a 404',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ operation }) => operation === 'createUploadUrl',
        [3],
        () => json(404, { detail: 'No' }),
      ),
    found: ['upload-url-made'],
    isLimited: true,
  },
  {
    what: 'answers every request of a burst with a 404',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ operation }) => operation === 'createUploadUrl',
        'each',
        () => json(404, { detail: 'No' }),
      ),
    found: ['upload-url-made'],
  },
  ...[2, 4].map((place): Hidden => ({
    what: `answers the request that comes ${place} after the first 429 of a burst with a 404`,
    only: 'rate-limit-exceeded/upload',
    tamper: () => {
      let limited = 0;
      return (reply, { label, operation }) => {
        if (operation !== 'createUploadUrl') return reply;
        limited = label === 'rate-limit' || limited > 0 ? limited + 1 : 0;
        return limited % 20 === place && label === 'rate-limit' ? json(404, { detail: 'No' }) : reply;
      };
    },
    found: ['upload-url-made'],
    isLimited: true,
  })),
  {
    what: 'answers the last requests of a burst that is not limited with a 403',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ operation }) => operation === 'createUploadUrl',
        [994, 995, 996, 997, 998, 999],
        () => json(403, { detail: 'No' }),
      ),
    found: ['upload-url-made'],
  },
  {
    what: 'answers a write that is to be limited with a 404',
    only: 'rate-limit-exceeded/webhook-write',
    tamper:
      () =>
      (reply, { label, operation }) =>
        operation === 'createSubscription' && label === 'rate-limit' ? json(404, { detail: 'No' }) : reply,
    found: ['rate-limit-exceeded'],
    isLimited: true,
  },
  {
    what: 'limits nothing and adds a key to each second answer of a burst',
    only: 'rate-limit-exceeded/upload',
    tamper: () => at(({ operation }) => operation === 'createUploadUrl', [2, 4, 6], broken),
    found: ['no-request-id'],
  },
  {
    what: 'leaves Retry-After out of the second 429 of a burst',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ label }) => label === 'rate-limit',
        [1],
        (reply) => setHeader(reply, 'Retry-After'),
      ),
    found: ['retry-after'],
    isLimited: true,
  },
];
