import type { Level, StatusAlternative } from '../../model/index.ts';
import type { Direction } from '../difference.ts';

/** Says which way the accepted statuses of a situation went; undefined where they are the same. */
export function wayOfStatuses(
  before: readonly StatusAlternative[],
  after: readonly StatusAlternative[],
  level: Level,
): Direction | undefined {
  const pairs = STATUSES.map((status) => [rankOf(before, status, level), rankOf(after, status, level)] as const);
  const isMore = pairs.some(([one, other]) => other > one);
  const isLess = pairs.some(([one, other]) => other < one);
  if (isMore && isLess) return 'changed';
  return isMore ? 'tightened' : isLess ? 'loosened' : undefined;
}

/** Returns the statuses that are accepted without a departure, classes among them. */
export function acceptedBy(alternatives: readonly StatusAlternative[]): readonly string[] {
  return alternatives.flatMap(({ status, level }) => (level === undefined ? [String(status)] : []));
}

const STATUSES = Array.from({ length: 500 }, (_, index) => index + 100);

/** Says the statuses of a situation, those that are departures of a level of their own among them. */
export function sayStatuses(alternatives: readonly StatusAlternative[]): string {
  const accepted = acceptedBy(alternatives).join(' or ');
  const others = alternatives.flatMap(({ status, level }) =>
    level === undefined ? [] : [`${status} is a departure that is ${level}`],
  );
  return [accepted, ...others].filter((text) => text !== '').join('; ');
}

// Nothing is held against what is accepted, and least against a departure from advice.
function rankOf(alternatives: readonly StatusAlternative[], status: number, level: Level): number {
  const found = alternatives.find((one) => one.status === status || one.status === `${Math.floor(status / 100)}xx`);
  if (found !== undefined && found.level === undefined) return 0;
  return (found?.level ?? level) === 'advised' ? 1 : 2;
}
