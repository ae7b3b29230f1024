import type { Question, Refusal } from './asked.ts';
import { documents } from './documents.ts';
import { KEY, NO_SCOPE, UNPAID } from './keys.ts';

/** Why a request is refused before what it holds is looked at. */
export function refuseAccess(
  { operation, url, headers, text }: Question,
  guarded: ReadonlySet<string>,
): Refusal | undefined {
  const credentials = JSON.stringify([headers, url.href]);
  if (guarded.has(operation.id) && ![KEY, NO_SCOPE, UNPAID].some((key) => credentials.includes(key)))
    return { why: 'credential', statuses: [401] };
  if (credentials.includes(UNPAID) && documents(operation, 402)) return { why: 'payment', statuses: [402] };
  if (credentials.includes(NO_SCOPE) && documents(operation, 403)) return { why: 'scope', statuses: [403] };
  if (documents(operation, 413) && text.length > MOST_BYTES) return { why: 'size', statuses: [413] };
  const isConditional = ['if-match', 'if-unmodified-since'].some((name) => headers[name] !== undefined);
  if (documents(operation, 428) && !isConditional) return { why: 'no-condition', statuses: [428] };
  return undefined;
}

/** The most bytes of a body that are read where a 413 is documented. */
const MOST_BYTES = 1_000_000;
