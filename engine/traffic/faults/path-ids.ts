import { findCase } from './find-case.ts';
import { makeFault, NO_FAULTS, type Fault, type MakeFindFaults } from './fault.ts';
import { mayBeUuid } from './is-evidently-wrong.ts';

/** An id of the path is no UUID, where the documentation asks for one. */
export const malformedIds: MakeFindFaults = (contract, operation) => {
  const parts = operation.path.split('/');
  const checks = operation.parameters.flatMap(({ name, in: place, schema }) => {
    if (place !== 'path' || schema['format'] !== 'uuid') return [];
    const clause = findCase(contract, operation, ({ send }) => isWord(send.path?.[name]));
    return clause === undefined ? [] : [{ name, clause, at: parts.indexOf(`{${name}}`) }];
  });
  if (checks.length === 0) return undefined;
  return (_, target) => {
    const given = (target.split('?')[0] ?? '').split('/');
    return checks.flatMap(({ name, clause, at }): readonly Fault[] => {
      const value = decode(given[at] ?? '');
      return value === undefined || mayBeUuid(value) ? NO_FAULTS : [makeFault(clause, `${name} that is no UUID`)];
    });
  };
};

// An id that stands in the case itself, and in no state.
function isWord(text: string | undefined): boolean {
  return text !== undefined && !text.includes('$') && !mayBeUuid(text);
}

function decode(part: string): string | undefined {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
