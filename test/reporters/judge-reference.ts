import { runContract } from '../../engine/index.ts';
import type { Report } from '../../engine/core/model/index.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { startReference, type ReferenceOptions } from '../../reference/index.ts';
import { mutants } from '../../reference/mutants/index.ts';
import { hostileText } from './hostile-report.ts';

/** A reference that was judged and still runs. */
export interface JudgedReference {
  readonly report: Report;
  /** What its curl scripts take from the environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts a reference and judges it by a few cases of each kind. */
export async function judgeReference(options: ReferenceOptions = {}): Promise<JudgedReference> {
  const { baseUrl, keys, close } = await startReference(options);
  const { limits, ...profile } = referenceProfile(keys, baseUrl);
  const report = await runContract({
    ...profile,
    limits: { ...limits, maxResponseBytes: 8_000_000 },
    depth: 'quick',
    only: CASES,
  });
  const variables = Object.entries<string>(keys).map(
    ([name, key]) => [`ASSAY_KEYS_${name.toUpperCase()}`, key] as const,
  );
  return { report, environment: Object.fromEntries(variables), close };
}

/** The options of a mutant of the reference. */
export function mutantOptions(id: string): ReferenceOptions {
  const mutant = mutants.find((one) => one.id === id);
  if (mutant === undefined) throw new Error(`There is no mutant ${id}.`);
  return mutant.options();
}

/** A reference that says harmful things in every error, and five megabytes of them to whom it does not know. */
export const hostileOptions: ReferenceOptions = {
  tamper: (reply) => {
    if (reply.status < 400) return reply;
    const detail = reply.status === 401 ? hostileText.padEnd(5_000_000, hostileText) : hostileText;
    const headers = [
      ['Content-Type', 'application/json; x="</pre><script>window.broken = true</script>"'],
      ['X-Hostile', '"><img src=x onerror="window.broken = true">'],
    ] as const;
    return { ...reply, headers, body: { detail: { [hostileText]: detail }, [hostileText]: null } };
  },
};

const CASES: readonly string[] = [
  'missing-key/none/listSubscriptions',
  'unknown-submission/submission',
  'already-submitted/same-blob-path',
  'property-missing/filename',
  'event-unknown/subscribed',
  'submission-read',
];
