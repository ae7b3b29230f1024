import type { Departure, HeaderDemand, Operation } from '../model/index.ts';
import type { Check, Subject } from './check.ts';
import { readHeader } from './subject/header-values.ts';

/** Response headers are there, are not, or hold what is asked for. */
export const checkHeaders: Check<'headers'> = ({ fields }, subject) =>
  fields.flatMap(({ name, level, ...demand }) => {
    const departures = judge(name.toLowerCase(), demand, subject);
    return level === undefined ? departures : departures.map((departure) => ({ level, ...departure }));
  });

type Demand = Omit<HeaderDemand, 'name' | 'level'>;

function judge(name: string, { is, like, matches, lists }: Demand, subject: Subject): readonly Departure[] {
  const values = readHeader(subject.response, name);
  const at = `header ${name}`;
  const received = values.length === 0 ? 'missing' : values.map((value) => JSON.stringify(value)).join(' and ');
  if (is === 'absent') return values.length === 0 ? [] : [{ at, expected: 'absent', received: 'present' }];
  if (values.length === 0) return [{ at, expected: 'present', received }];
  const isLike = like === undefined || values.some((value) => like.some((one) => fold(one) === fold(value)));
  const isMatch = matches === undefined || values.some((value) => new RegExp(matches, 'u').test(value));
  return [
    ...(isLike ? [] : [{ at, expected: like.map((one) => JSON.stringify(one)).join(' or '), received }]),
    ...(isMatch ? [] : [{ at, expected: `a value that matches ${matches}`, received }]),
    ...(lists === undefined ? [] : judgeMethods(at, values, received, subject)),
  ];
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

// RFC 9110, section 10.2.1: what the resource supports, as a list; what was refused is none of it.
function judgeMethods(
  at: string,
  values: readonly string[],
  received: string,
  { contract, operation, probe }: Subject,
): readonly Departure[] {
  const listed = values.flatMap((value) => value.split(',')).map((method) => method.trim());
  const documented = contract.operations.filter(({ path }) => isSamePath(path, operation)).map(({ method }) => method);
  const missing = documented.filter((method) => !listed.includes(method));
  const isRefusedListed = !documented.includes(probe.method) && listed.includes(probe.method);
  return [
    ...(missing.length === 0 ? [] : [{ at, expected: `a list with ${missing.join(', ')}`, received }]),
    ...(isRefusedListed ? [{ at, expected: `a list without ${probe.method}, which is refused`, received }] : []),
  ];
}

function isSamePath(path: string, operation: Operation): boolean {
  const shape = (template: string): string => template.replaceAll(/\{[^}]*\}/g, '{}');
  return shape(path) === shape(operation.path);
}
