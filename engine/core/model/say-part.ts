import type {
  CheckName,
  Expectation,
  HeaderDemand,
  MemberDemand,
  RetryAfterForm,
  StatusAlternative,
} from './expectation.ts';

/** Says a part of an expectation in words. */
export function sayPart<Name extends CheckName>(name: Name, part: NonNullable<Expectation[Name]>): string {
  return words[name](part);
}

const words: { readonly [Name in CheckName]: (part: NonNullable<Expectation[Name]>) => string } = {
  status: (alternatives) => `the status is ${alternatives.map(statusWords).join(', ')}`,
  message: ({ like, startsWith }) =>
    [
      ...(like === undefined ? [] : [`the text is like ${like.map((text) => `“${text}”`).join(' or ')}`]),
      ...(startsWith === undefined ? [] : [`the text starts with “${startsWith}”`]),
    ].join(', and '),
  envelope: ({ is }) => `the body has the ${is} shape`,
  absentKeys: ({ keys }) => `the body has none of the keys ${keys.join(', ')}`,
  knownKeys: ({ of }) => `the body has no key but those of the ${of} shape`,
  absentAnywhere: ({ keys }) => `nowhere in the body is a key ${keys.join(' or ')}`,
  keyOnlyOn: ({ key, statuses }) => `${key} is there on status ${statuses.join(', ')} only`,
  mediaType: ({ is }) => `the media type is ${is}`,
  retryAfter: ({ min, max, form = 'seconds' }) =>
    `Retry-After stands once, ${RETRY_FORMS[form]} from ${min}${max === undefined ? '' : ` to ${max}`}${form === 'seconds' ? '' : ' seconds on'}`,
  headers: ({ fields }) => fields.map(headerWords).join(', and '),
  members: ({ fields }) => fields.map(memberWords).join(', and '),
  equal: ({ ignore = [] }) =>
    `status and body are those of the first answer${ignore.length === 0 ? '' : `, but for ${ignore.join(', ')}`}`,
  bucket: () => "the bucket in the body is the operation's own",
  docsUrl: ({ host }) => `docs_url, where it is there, is an https URL on ${host}`,
  internals: () => 'the text shows no stack trace, file path, host name or signed URL',
  body: ({ is }) => (is === 'none' ? 'the body is empty' : 'the body is the documented one of the status'),
  json: ({ except }) => `the body is JSON${except.length === 0 ? '' : `, unless the status is ${except.join(', ')}`}`,
  problem: () => 'a body of application/problem+json has the members of RFC 9457 as they are to be',
  documentedStatus: ({ of, among }) =>
    `the status${among === undefined ? '' : `, if it is a ${among},`} is one that ${of === 'api' ? 'some operation' : 'the operation'} documents`,
  documentedAnswer: ({ by }) =>
    `media type, body and required headers are as the operation documents them ${ANSWERS[by]}`,
  absentHeaders: ({ names }) => `there is no header ${names.join(' or ')}`,
  keyEcho: () => 'no API key stands in headers or body',
  mentions: () => 'some entry of fields names the property that was wrong',
  reveals: () => 'the answer shows nothing of the foreign resource but what was sent',
  servedAgain: () => 'the request that is sent again after Retry-After is not limited',
  otherBuckets: () => 'the other buckets are usable while one is exceeded',
  repetition: ({ of }) => `the same request sent again gets the same ${of} with the same envelope`,
  trace: () => 'a read shows nothing that the refused write left behind',
  recovery: ({ within }) => `once its cause has ended, it is over within ${within} retries with backoff`,
};

const RETRY_FORMS: Readonly<Record<RetryAfterForm, string>> = {
  seconds: 'in whole seconds',
  date: 'as a date',
  either: 'in whole seconds or as a date',
};

function headerWords({ name, is, like, matches, lists }: HeaderDemand): string {
  if (is === 'absent') return `there is no header ${name}`;
  return [
    `there is a header ${name}`,
    ...(like === undefined ? [] : [`that is ${like.map((text) => `“${text}”`).join(' or ')}`]),
    ...(matches === undefined ? [] : [`that matches ${matches}`]),
    ...(lists === undefined ? [] : ['that lists the methods of the path']),
  ].join(' ');
}

function memberWords({ at, is, oneOf, matches }: MemberDemand): string {
  if (is === 'absent') return `the body has no ${at}`;
  return [
    `the body has ${at}`,
    ...(is === 'status' ? ['that is the status'] : []),
    ...(oneOf === undefined ? [] : [`that is ${oneOf.map((one) => JSON.stringify(one)).join(' or ')}`]),
    ...(matches === undefined ? [] : [`that matches ${matches}`]),
  ].join(' ');
}

const ANSWERS = {
  status: 'for the status',
  default: 'for all other statuses',
  either: 'for the status, or by default',
} as const;

function statusWords({ status, level }: StatusAlternative): string {
  return level === undefined ? String(status) : `or, as a departure that is ${level}, ${status}`;
}
