import type { ChangeEffect, ChangePlace, ChangeReport, NamedChange } from '../../engine/core/model/index.ts';
import { formatCount } from '../quantity.ts';

/** Changes that are told together. */
export interface ChangeGroup {
  readonly effect: ChangeEffect;
  readonly title: string;
  readonly changes: readonly NamedChange[];
}

/** The effects as people read them. */
export const effectNames: Readonly<Record<ChangeEffect, string>> = {
  'client-breaks': 'Client breaks',
  'suite-tightens': 'Suite tightens',
  info: 'Info',
};

/** Returns the changes by their effect, what breaks clients first. */
export function groupChanges({ changes }: ChangeReport): readonly ChangeGroup[] {
  return (Object.entries(effectNames) as [ChangeEffect, string][]) // its own keys
    .map(([effect, title]) => ({ effect, title, changes: changes.filter((change) => change.effect === effect) }))
    .filter((group) => group.changes.length > 0);
}

/** Names what a change is about and which way it went, such as `required-parameter added: the query parameter limit`. */
export function nameChange({ kind, direction, subject }: NamedChange): string {
  return `${kind.replaceAll('-', ' ')} ${direction}: ${subject}`;
}

/** Says where a change is: operations with the same statuses together. */
export function sayPlaces(places: readonly ChangePlace[]): string {
  const operations = new Map<string, readonly string[]>();
  for (const { operation = '', status } of places) {
    operations.set(operation, [...(operations.get(operation) ?? []), ...(status === undefined ? [] : [status])]);
  }
  const byStatuses = new Map<string, readonly string[]>();
  for (const [operation, statuses] of operations) {
    const key = statuses.join(', ');
    byStatuses.set(key, [...(byStatuses.get(key) ?? []), operation]);
  }
  return (
    [...byStatuses]
      .map(([statuses, names]) =>
        [listNames(names.filter((name) => name !== '')), statuses].filter((text) => text !== '').join(' × '),
      )
      .join('; ') || 'everywhere'
  );
}

const MOST_NAMES = 4;

function listNames(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${formatCount(names.length - MOST_NAMES + 1, 'more operation')}`;
}

/** Counts the changes by their effect. */
export function countEffects({ changes }: ChangeReport): string {
  const counts = Object.entries(effectNames).map(
    ([effect, name]) => `${changes.filter((change) => change.effect === effect).length} ${name.toLowerCase()}`,
  );
  return `${formatCount(changes.length, 'change')}: ${counts.join(', ')}`;
}

/** Names one of the two contracts. */
export function sayContract({ title, version, source }: ChangeReport['before']): string {
  return `${title}${version === '' ? '' : ` ${version}`} (${source})`;
}
