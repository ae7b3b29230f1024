import { sayPart, type CheckName, type Expectation, type Json } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { isSameJson } from '../canonical.ts';
import { demandDirection, type Direction } from '../difference.ts';

/** A part of an expectation but its status. */
export type PartName = Exclude<CheckName, 'status'>;

/** The value of a part without its level. */
export type PartValue = Readonly<Record<string, Json | undefined>>;

/** Says a part in words. */
export function sayValue(name: PartName, value: PartValue): string {
  return sayPart(name, value as NonNullable<Expectation[PartName]> as never); // the value was taken from the part of this name
}

/** What a client reads or goes by; of the others it notices nothing. */
export const RELIED_ON: readonly CheckName[] = [
  'status',
  'envelope',
  'mediaType',
  'retryAfter',
  'headers',
  'members',
  'equal',
  'body',
  'json',
  'problem',
  'documentedStatus',
  'documentedAnswer',
  'bucket',
  'servedAgain',
  'otherBuckets',
  'repetition',
  'trace',
  'recovery',
];

/** Parts about the shape of a body, which follow from the envelope. */
export const ABOUT_SHAPE: readonly CheckName[] = [
  'envelope',
  'absentKeys',
  'knownKeys',
  'message',
  'docsUrl',
  'bucket',
  'mentions',
];

/** Says which way a part went. */
export function wayOfPart(before: PartValue, after: PartValue): Direction {
  const ways = Object.keys({ ...before, ...after }).flatMap((key) =>
    isSameJson(before[key], after[key]) ? [] : [keys[key]?.(before[key], after[key]) ?? 'changed'],
  );
  const [first = 'changed'] = ways;
  return ways.every((way) => way === first) ? first : 'changed';
}

type Way = (before: Json | undefined, after: Json | undefined) => Direction;

const moreIsMore: Way = (before, after) => demandDirection(list(before), list(after));
const moreIsLess: Way = (before, after) => demandDirection(list(after), list(before));
const higherIsLess: Way = (before, after) => {
  if (before === undefined) return 'tightened';
  if (after === undefined) return 'loosened';
  return Number(after) < Number(before) ? 'tightened' : 'loosened';
};

const keys: Readonly<Record<string, Way>> = {
  keys: moreIsMore,
  names: moreIsMore,
  statuses: moreIsLess,
  // The statuses of an operation are some of those of the API.
  of: (before, after) =>
    before === 'api' && after === 'operation'
      ? 'tightened'
      : before === 'operation' && after === 'api'
        ? 'loosened'
        : 'changed',
  ignore: moreIsLess,
  except: moreIsLess,
  like: moreIsLess,
  max: higherIsLess,
  within: higherIsLess,
  min: (before, after) => (higherIsLess(before, after) === 'tightened' ? 'loosened' : 'tightened'),
};

/** Says which way what is asked of a client went. */
export function wayOfDemand(before: Json, after: Json): Direction {
  if (!isObject(before) || !isObject(after)) return 'changed';
  const ways = Object.keys({ ...before, ...after }).flatMap((key) =>
    isSameJson(before[key], after[key]) ? [] : [demands[key]?.(before[key], after[key]) ?? 'changed'],
  );
  const [first = 'changed'] = ways;
  return ways.every((way) => way === first) ? first : 'changed';
}

const demands: Readonly<Record<string, Way>> = { statuses: moreIsMore, perSecond: higherIsLess, from: higherIsLess };

function list(value: Json | undefined): readonly string[] {
  return isList(value) ? value.map(String) : [];
}
