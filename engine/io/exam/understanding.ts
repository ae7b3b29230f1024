import type { Understanding } from '../../core/model/index.ts';

/** What a client said: what it understood, or what is wrong with how it said it. */
export type SaidUnderstanding =
  { readonly understood: Understanding; readonly problem?: never } | { readonly problem: string };

/** Reads what a client says that it understood. What is null is not said; members beyond are passed over. */
export function readUnderstanding(value: unknown): SaidUnderstanding {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'it is no JSON object' };
  const said = Object.entries(value).filter(
    ([name, member]) => name in MEMBERS && member !== null && member !== undefined,
  );
  const wrong = said.find(([name, member]) => MEMBERS[name]?.is(member) !== true);
  if (wrong !== undefined) return { problem: `\`${wrong[0]}\` must be ${MEMBERS[wrong[0]]?.what ?? 'something else'}` };
  const members = Object.fromEntries(said);
  if (members['outcome'] === undefined) return { problem: '`outcome` is missing; it is success or error' };
  return { understood: members as unknown as Understanding }; // each member was looked at
}

interface Member {
  readonly is: (value: unknown) => boolean;
  readonly what: string;
}

const text: Member = { is: (value) => typeof value === 'string', what: 'a text' };

const MEMBERS: Readonly<Record<string, Member>> = {
  outcome: { is: (value) => value === 'success' || value === 'error', what: 'success or error' },
  status: { is: (value) => Number.isInteger(value), what: 'a whole number' },
  retryable: { is: (value) => typeof value === 'boolean', what: 'true or false' },
  message: text,
  fields: { is: isFields, what: 'a list of objects with `field` and `message`' },
  bucket: text,
  detail: text,
  docsUrl: text,
  errorCode: text,
};

function isFields(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}
