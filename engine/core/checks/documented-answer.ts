import { MIMEType } from 'whatwg-mimetype';
import { findAnswer, type Departure, type DocumentedAnswer } from '../model/index.ts';
import type { Check, Subject } from './check.ts';
import { describeText } from './subject/describe-text.ts';
import { readHeader } from './subject/header-values.ts';
import { isDocumentedMethod } from './subject/is-documented-method.ts';
import { isInfrastructure } from './subject/is-infrastructure.ts';
import { toDeparture } from './subject/to-departure.ts';

/** Media type, body and required headers are as the operation documents them for the received status. */
export const checkDocumentedAnswer: Check<'documentedAnswer'> = ({ by }, subject) => {
  const found = findAnswer(subject.operation, subject.response.status);
  if (found === undefined || isInfrastructure(subject) || !isDocumentedMethod(subject)) return [];
  const foundBy = found.key === 'default' ? 'default' : 'status';
  if (by !== 'either' && by !== foundBy) return [];
  return [
    ...listHeaders(found.key, found.answer, subject),
    ...listMediaTypes(found.answer, subject),
    ...listBodies(found.key, found.answer, subject),
  ];
};

function listHeaders(
  key: string,
  { requiredHeaders = {} }: DocumentedAnswer,
  { operation, response, validate }: Subject,
): readonly Departure[] {
  return Object.keys(requiredHeaders).flatMap((name) => {
    const [value] = readHeader(response, name);
    const at = `header ${name}`;
    if (value === undefined) return [{ at, expected: 'present', received: 'missing' }];
    const [misfit] = validate.header(operation.id, key, name, value);
    return misfit === undefined ? [] : [{ at, expected: misfit.expected, received: JSON.stringify(value) }];
  });
}

function listMediaTypes({ mediaTypes }: DocumentedAnswer, subject: Subject): readonly Departure[] {
  const { response } = subject;
  if (mediaTypes === undefined || response.bytes === 0) return [];
  const [value] = readHeader(response, 'content-type');
  if (value !== undefined && mediaTypes.some((type) => isOfType(value, type))) return [];
  const received = value === undefined ? 'missing' : JSON.stringify(value);
  return [{ at: 'header content-type', expected: mediaTypes.join(' or '), received }];
}

function listBodies(
  key: string,
  { schema, mediaTypes = [] }: DocumentedAnswer,
  subject: Subject,
): readonly Departure[] {
  const { body, operation, response, validate, probe } = subject;
  if (schema === undefined || probe.method === 'HEAD' || response.coding?.isUnread === true) return [];
  const [value = ''] = readHeader(response, 'content-type');
  const saysJson = /[/+]json$/i.test(MIMEType.parse(value)?.essence ?? '');
  const others = mediaTypes.filter((type) => !/[/+]json\b/i.test(type));
  // Where other media types are documented beside JSON, a body of one of them is held to no schema.
  if (!saysJson && others.some((type) => isOfType(value, type))) return [];
  if (body.kind === 'json')
    return validate.documented(operation.id, key, body.value).map(toDeparture).map(loosenFormat);
  const received = body.kind === 'none' ? 'no body' : describeText(body.problem, response);
  return [{ at: 'body', expected: 'JSON', received }];
}

// A format is an annotation, unless a schema says otherwise (JSON Schema 2020-12, Validation, section 7.2.1).
function loosenFormat(departure: Departure): Departure {
  const isFirm = departure.level === undefined && departure.expected.startsWith('format ');
  return isFirm ? { ...departure, level: 'proposed' } : departure;
}

function isOfType(value: string, documented: string): boolean {
  const [given, wanted] = [value, documented].map((one) => MIMEType.parse(one));
  if (wanted === null || wanted === undefined) return documented === '*/*';
  if (given === null || given === undefined) return false;
  if (wanted.type === '*') return true;
  return given.type === wanted.type && (wanted.subtype === '*' || given.subtype === wanted.subtype);
}
