import { fullFormats } from 'ajv-formats/dist/formats.js';
import { MIMEType } from 'whatwg-mimetype';
import type { Departure, Json } from '../model/index.ts';
import { isObject } from '../schema/json-kind.ts';
import type { Check } from './check.ts';
import { describeText } from './subject/describe-text.ts';
import { readHeader } from './subject/header-values.ts';
import { isInfrastructure } from './subject/is-infrastructure.ts';

/** A body of application/problem+json is an object, and those of its members that RFC 9457 names are as it says. */
export const checkProblem: Check<'problem'> = (_, subject) => {
  const { response, probe, body } = subject;
  const [type = ''] = readHeader(response, 'content-type');
  const isProblem = MIMEType.parse(type)?.essence === 'application/problem+json';
  if (!isProblem || probe.method === 'HEAD' || isInfrastructure(subject) || response.coding?.isUnread === true)
    return [];
  if (body.kind !== 'json' || !isObject(body.value)) {
    const received =
      body.kind === 'json'
        ? kindOf(body.value)
        : body.kind === 'none'
          ? 'no body'
          : describeText(body.problem, response);
    return [{ at: 'body', expected: 'an object', received }];
  }
  const members = body.value;
  return Object.entries(MEMBERS).flatMap(([name, judge]): readonly Departure[] => {
    const value = members[name];
    const expected = value === undefined ? undefined : judge(value, response.status);
    if (value === undefined || expected === undefined) return [];
    const isShown = typeof value === 'number' || (typeof value === 'string' && expected !== TEXT);
    return [{ at: `body/${name}`, expected, received: isShown ? JSON.stringify(value) : kindOf(value) }];
  });
};

const TEXT = 'a text';

// None has to be there (RFC 9457, section 3.1).
const MEMBERS: Readonly<Record<string, (value: Json, status: number) => string | undefined>> = {
  type: isReference,
  status: (value, status) => (value === status ? undefined : `${status}, the status of the answer`),
  title: isText,
  detail: isText,
  instance: isReference,
};

function isText(value: Json): string | undefined {
  return typeof value === 'string' ? undefined : TEXT;
}

function isReference(value: Json): string | undefined {
  return typeof value === 'string' && REFERENCE.test(value) ? undefined : 'a URI reference';
}

// RFC 3986, section 4.1, as schemas with this format are held to it.
const REFERENCE = fullFormats['uri-reference'] as RegExp; // it is one of those that are no functions

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a value of the type ${typeof value}`;
}
