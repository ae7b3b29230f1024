import { json } from '../../../reference/mutants/edit.ts';
import { at, broken, submission, type Hidden } from './hidden.ts';

/** Servers that depart in what a second request was to follow. */
export const beforeSecondRequests: readonly Hidden[] = [
  {
    what: 'accepts what a repetition was to repeat',
    only: 'again-409/sent-again/already-submitted/same-blob-path',
    tamper: () =>
      at(
        ({ label }) => label === 'already-submitted',
        [0],
        () => json(201, submission),
      ),
    found: ['already-submitted'],
  },
  {
    what: 'fails on what a repetition was to repeat',
    only: 'again-409/sent-again/already-submitted/same-blob-path',
    tamper: () =>
      at(
        ({ label }) => label === 'already-submitted',
        'each',
        () => json(500, { detail: 'No' }),
      ),
    found: ['already-submitted'],
  },
  {
    what: 'answers what a repetition was to repeat in the shape of another status',
    only: 'again-409/sent-again/already-submitted/same-blob-path',
    tamper: () =>
      at(
        ({ label }) => label === 'already-submitted',
        'each',
        () => json(403, { error: 'No' }),
      ),
    found: ['already-submitted', 'domain-envelope', 'domain-without-other-keys'],
  },
  {
    what: 'accepts a write whose trace was to be looked for',
    only: 'no-trace/update-no-key',
    tamper: () =>
      at(
        ({ label }) => label === 'missing-key',
        [0],
        () => json(200, {}),
      ),
    found: ['missing-key'],
  },
  {
    what: 'fails on a write whose trace was to be looked for',
    only: 'no-trace/subscription-no-key',
    tamper: () =>
      at(
        ({ label }) => label === 'missing-key',
        'each',
        () => json(500, { detail: 'No' }),
      ),
    found: ['missing-key'],
  },
  {
    what: 'adds a key to the read before a write that it accepts',
    only: 'no-trace/update-type',
    tamper:
      () =>
      (reply, { operation, label, body }) =>
        operation === 'getSubscription'
          ? broken(reply)
          : label === 'field-invalid' && JSON.stringify(body).includes('"a":"b"')
            ? json(200, {})
            : reply,
    found: ['no-request-id', 'property-type'],
  },
  {
    what: 'adds a key to the answer that a second request follows',
    only: 'content-type-missing/part',
    tamper: () =>
      at(
        ({ label }) => label === 'media-missing',
        'each',
        () => json(201, { blobPath: 'assay/assay.png', request_id: 'assay' }),
      ),
    found: ['no-request-id'],
  },
  {
    what: 'leaves out of the answer what the second request needs',
    only: 'content-type-missing/part',
    tamper: () =>
      at(
        ({ label }) => label === 'media-missing',
        'each',
        () => json(201, { path: 'assay/assay.png' }),
      ),
    found: ['success-body'],
  },
];
