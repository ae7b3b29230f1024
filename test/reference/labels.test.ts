import { describe, expect, test } from 'vitest';
import { labels } from '../../reference/index.ts';
import type { Label, ReferenceOptions, SkippedCheck } from '../../reference/index.ts';
import { openReference } from './open-reference.ts';
import type { Answer, OpenReference } from './open-reference.ts';
import { provocations } from './provocations/index.ts';

interface Watched extends OpenReference {
  readonly seen: () => Label | 'ok' | undefined;
}

function openWatched(options: ReferenceOptions = {}): Watched {
  const seen: (Label | 'ok')[] = [];
  const reference = openReference({
    ...options,
    tamper: (reply, { label }) => {
      seen.push(label);
      return reply;
    },
  });
  return { ...reference, seen: () => seen.at(-1) };
}

test('every label can be met, but that of an internal failure', () => {
  expect(Object.keys(provocations).sort()).toEqual(labels.filter((label) => label !== 'internal').sort());
});

describe.each(Object.entries(provocations))('%s', (name, { meet, options, next = 'ok' }) => {
  // Object.entries forgets the names of the keys.
  const label = name as Label;

  test('the refusal is met in its one place', async () => {
    const reference = openWatched(options);
    const answer: Answer = await meet(reference);
    expect(reference.seen()).toBe(label);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  test('a server that leaves the check out goes on', async () => {
    const skipCheck = new Set<SkippedCheck>([label]);
    const reference = openWatched({ ...options, skipCheck });
    await meet(reference);
    expect(reference.seen()).toBe(next);
  });
});
