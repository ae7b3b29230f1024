import type { Contract, Json, JsonSchema, Operation } from '../../core/model/index.ts';
import { isList, isObject, readKey } from '../../core/schema/json-kind.ts';
import { refusedAt } from '../../../generators/constraint/refused.ts';
import { createKeeps } from '../../../generators/schema/create-keeps.ts';
import { listLocations } from '../../../generators/schema/list-locations.ts';
import { nameOf, propertyOf, wordsOf, type Location } from '../../../generators/schema/location.ts';
import { findCase, type CaseClause } from './find-case.ts';
import { makeFault, NO_FAULTS, type Fault, type MakeFindFaults } from './fault.ts';
import { createIsEvidentlyWrong } from './is-evidently-wrong.ts';

/** A value of the body or the query breaks a documented constraint, so that no lenient validator may rightly accept it. */
export const brokenConstraints: MakeFindFaults = (contract, operation) => {
  const clause = findCase(contract, operation, ({ generate }) => generate === 'constraint-broken');
  if (clause === undefined) return undefined;
  const judges = listLocations({ contract, operation, mediaAllow: contract.mediaAllow }).map((location) =>
    judgeAt(contract, operation, clause, location),
  );
  return ({ body }, target, json) => {
    const query = readQuery(target);
    const isRead = json !== undefined && isObject(json) && body.kind === 'text' && body.invalidUtf8 !== true;
    if (query === undefined && !isRead) return NO_FAULTS;
    return judges.flatMap((judge) => judge(isRead ? json : undefined, query));
  };
};

type JudgeAt = (body: Json | undefined, query: URLSearchParams | undefined) => readonly Fault[];

function judgeAt(contract: Contract, operation: Operation, clause: CaseClause, location: Location): JudgeAt {
  const { status, level } = refusedAt(location);
  const isWrong = createIsEvidentlyWrong(withoutInner(location.schema), location.isRequired, createKeeps(contract));
  const property = propertyOf(location);
  const fault = (keyword: string, says: string): Fault =>
    makeFault(clause, `${wordsOf(location)} ${says}`, {
      statuses: status,
      level,
      constraint: `${operation.id} ${nameOf(location)} ${keyword}`,
      // What is taken for an object may be refused for a property that it misses.
      ...(property === undefined || 'properties' in location.schema ? {} : { property }),
    });
  const absent = [fault('required', 'is missing')];
  const wrong = [fault('type', 'is not as documented')];
  return (body, query) => {
    const found = location.in === 'query' ? inQuery(query, location) : body === undefined ? [] : inBody(body, location);
    if (found.length === 0) return NO_FAULTS;
    if (found.some((value) => value !== ABSENT && isWrong(value))) return wrong;
    const isMissing = location.in === 'body' && location.isRequired && found.includes(ABSENT);
    return isMissing ? absent : NO_FAULTS;
  };
}

const ABSENT = Symbol('absent');

// The values at a location: one for each item of the lists on the way. Where the way ends early, there is nothing to judge.
function inBody(body: Json, { path }: Location): readonly Found[] {
  let values: readonly Found[] = [body];
  for (const name of path) values = values.flatMap((value) => stepInto(value, name));
  return values;
}

type Found = Json | typeof ABSENT;

function stepInto(value: Found, name: string): readonly Found[] {
  if (value === ABSENT) return [];
  if (isList(value)) return name === '0' ? value : [];
  if (!isObject(value)) return [];
  const member = readKey(value, name);
  return [member === undefined ? ABSENT : member];
}

// A name that stands twice may be read either way.
function inQuery(query: URLSearchParams | undefined, { path: [name = ''], schema }: Location): readonly Json[] {
  const values = query?.getAll(name) ?? [];
  return values.length === 1 && schema['type'] !== 'string' ? values : [];
}

function readQuery(target: string): URLSearchParams | undefined {
  const at = target.indexOf('?');
  return at < 0 ? undefined : new URLSearchParams(target.slice(at + 1));
}

// What is inside is a location of its own.
function withoutInner(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !INNER.includes(keyword)));
}

const INNER: readonly string[] = ['properties', 'required', 'items'];
