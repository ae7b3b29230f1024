import type { JsonObject } from '../../model/index.ts';
import { isObject } from '../../schema/json-kind.ts';
import type { ApiOperation, ApiResponse } from '../document/api.ts';
import { texts, type Difference } from '../difference.ts';
import { compareSchemas } from '../schema/compare-schemas.ts';
import type { Sides } from '../schema/schema-difference.ts';
import { toPlain } from '../schema/plain-schema.ts';
import type { ApiPair } from './compare-apis.ts';
import { compareMedia } from './compare-media.ts';
import type { OperationPair } from './match-operations.ts';
import { toDifferences } from './to-differences.ts';

/** Returns how the documented answers of an operation differ: their statuses, bodies and headers. */
export function compareResponses({ before, after }: OperationPair, apis: ApiPair): readonly Difference[] {
  const sides = apis.sides.response;
  const pairs = pairResponses(before, after);
  return pairs.flatMap(([one, other]) => {
    const places = [{ operation: after.id, status: (other ?? one)?.status ?? '' }];
    if (one === undefined || other === undefined) return [statusDifference(one, other, after.id, apis)];
    return [
      ...(one.status === other.status ? [] : [statusDifference(one, other, after.id, apis)]),
      ...compareShapes(one, other, sides, places),
      ...compareHeaders(one, other, sides, places),
    ];
  });
}

type ResponsePair = readonly [before: ApiResponse | undefined, after: ApiResponse | undefined];

// One success that took the place of another is the same answer under another status.
function pairResponses(before: ApiOperation, after: ApiOperation): readonly ResponsePair[] {
  const same = before.responses.flatMap((one): readonly ResponsePair[] => {
    const other = after.responses.find(({ status }) => status === one.status);
    return other === undefined ? [] : [[one, other]];
  });
  const gone = before.responses.filter((one) => !same.some(([known]) => known === one));
  const fresh = after.responses.filter((other) => !same.some(([, known]) => known === other));
  const [left, put] = [gone.filter(isSuccess), fresh.filter(isSuccess)];
  const moved: readonly ResponsePair[] = left.length === 1 && put.length === 1 ? [[left[0], put[0]]] : [];
  return [
    ...same,
    ...moved,
    ...gone.filter((one) => !moved.some(([known]) => known === one)).map((one): ResponsePair => [one, undefined]),
    ...fresh
      .filter((other) => !moved.some(([, known]) => known === other))
      .map((other): ResponsePair => [undefined, other]),
  ];
}

function isSuccess({ status }: ApiResponse): boolean {
  return status.startsWith('2');
}

function statusDifference(
  one: ApiResponse | undefined,
  other: ApiResponse | undefined,
  operation: string,
  { before, after }: ApiPair,
): Difference {
  const known = other ?? one;
  const status = known?.status ?? '';
  const isKnown = [one === undefined ? before : after].some((api) =>
    api.operations.some(({ responses }) => responses.some((response) => response.status === status)),
  );
  const kind = known !== undefined && isSuccess(known) ? 'success-status' : isKnown ? 'status' : 'new-status';
  const direction = one === undefined ? 'added' : other === undefined ? 'removed' : 'changed';
  return {
    kind,
    direction,
    subject: `status ${status}`,
    places: [{ operation, status }],
    ...texts(one?.status, other?.status),
  };
}

function compareShapes(
  one: ApiResponse,
  other: ApiResponse,
  sides: Sides,
  places: Difference['places'],
): readonly Difference[] {
  const [had, has] = [one, other].map(({ media }) => Object.keys(media).length > 0);
  const said = texts(had === true ? 'a body' : undefined, has === true ? 'a body' : undefined);
  if (had !== has)
    return [
      {
        kind: 'response-body',
        direction: has === true ? 'added' : 'removed',
        subject: 'the body of the answer',
        places,
        ...said,
      },
    ];
  const inner = compareMedia(one.media, other.media, sides, places);
  const [shape, another] = [shapeOf(one, sides.before), shapeOf(other, sides.after)];
  // One that is only called otherwise is told by what of it changed.
  const isReplaced =
    shape !== another &&
    [shape, another].every((name) => name !== '') &&
    (isThere(shape, sides.after) || isThere(another, sides.before));
  const isError = !isSuccess(other);
  if (!isError || !isReplaced || !inner.some(({ kind }) => kind !== 'response-media-type')) return inner;
  return [
    { kind: 'envelope', direction: 'changed', subject: 'the shape of the body', places, before: shape, after: another },
    ...inner.filter(({ kind }) => kind === 'response-media-type'),
  ];
}

function shapeOf({ media }: ApiResponse, root: JsonObject): string {
  return toPlain(root, Object.values(media)[0]).component ?? '';
}

function isThere(component: string, { components }: JsonObject): boolean {
  return isObject(components) && isObject(components['schemas']) && Object.hasOwn(components['schemas'], component);
}

function compareHeaders(
  one: ApiResponse,
  other: ApiResponse,
  sides: Sides,
  places: Difference['places'],
): readonly Difference[] {
  const names = [...new Set([...Object.keys(one.headers), ...Object.keys(other.headers)])];
  return names.flatMap((name): readonly Difference[] => {
    const [had, has] = [one.headers[name], other.headers[name]];
    const isWait = name === 'retry-after';
    const kind = isWait ? 'retry-after' : 'response-header';
    const subject = isWait ? 'Retry-After' : `the header ${name}`;
    if (had === undefined || has === undefined) {
      return [
        {
          kind,
          direction: had === undefined ? 'added' : 'removed',
          subject,
          places,
          ...texts(had && 'there', has && 'there'),
        },
      ];
    }
    const inner = toDifferences(compareSchemas(had.schema, has.schema, sides, subject), 'response', places);
    if (!isWait || inner.length === 0) return inner;
    // The form of a wait is told as one thing.
    const direction = inner.some((difference) => difference.direction !== inner[0]?.direction)
      ? 'changed'
      : (inner[0]?.direction ?? 'changed');
    return [{ kind, direction, subject, places, before: join(inner, 'before'), after: join(inner, 'after') }];
  });
}

function join(differences: readonly Difference[], side: 'before' | 'after'): string {
  return differences.map((difference) => difference[side] ?? 'as it may be').join(', ');
}
