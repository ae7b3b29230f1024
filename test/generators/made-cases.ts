import fc from 'fast-check';
import type { Case, Contract, GeneratorContext, Json, Probe, Variation } from '../../engine/core/model/index.ts';
import { lookIn, lookInWebhook } from '../../engine/core/expression/index.ts';
import { expandContract } from '../../engine/core/plan/index.ts';
import { buildProbe } from '../../engine/core/probe/index.ts';
import { createRandom } from '../../engine/core/random/index.ts';
import { builtInContract, loadContract, resolveProfile } from '../../engine/io/load/index.ts';
import { varyCase } from '../../engine/fuzz/vary-case.ts';
import { generators } from '../../generators/index.ts';

/** The built-in contract. */
export const contract: Contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });

/** The key that the profile of these tests has. */
export const SANDBOX_KEY = 'sk_test_c0ffee11223344556677889900aabbccddeeff00112233445566778899aabbcc';

/** The path of the blob that the arrangement of these tests gives. */
export const BLOB_PATH = '6b1f0a6e-5d0c-4b7e-8a53-0f4f2f6f9a11/0d2c8e5a-assay.png';

/** Returns the cases that a clause's generators make, with as many random ones as are asked for. */
export function listMade(clause: string, random = 0): readonly Case[] {
  const generation = { generators, mediaAllow: contract.mediaAllow, fuzz: random };
  return expandContract(contract, generation)
    .filter((candidate) => candidate.clause.id === clause && isMade(candidate))
    .flatMap((candidate) => (candidate.property === undefined ? [candidate] : drawCases(candidate, random)));
}

/** Returns what a generator is given for an operation. */
export function contextOf(operation: string, mediaAllow: readonly string[] = contract.mediaAllow): GeneratorContext {
  const found = contract.operations.find(({ id }) => id === operation);
  if (found === undefined) throw new TypeError(`There is no operation ${operation}.`);
  return { contract, operation: found, mediaAllow };
}

/** Returns the variations of a generator for an operation. */
export function enumerate(name: string, operation: string, mediaAllow?: readonly string[]): readonly Variation[] {
  return generators[name]?.enumerate(contextOf(operation, mediaAllow)) ?? [];
}

/** Returns variations that a generator draws with a seed; none where it draws none for the operation. */
export function draw(name: string, operation: string, seed = 1, numRuns = 200): readonly Variation[] {
  const arbitrary = generators[name]?.arbitrary?.(contextOf(operation));
  return arbitrary === undefined ? [] : fc.sample(arbitrary, { seed, numRuns });
}

/** Returns the media type that a variation declares. */
export function typeOf({ send }: Variation): string {
  return asText(send.with?.['/contentType']) ?? send.file?.type ?? '';
}

/** Returns a value that is a text. */
export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns the probe of a case. */
export function probeOf(candidate: Case): Probe {
  const random = createRandom(1, candidate.id);
  const states = Object.fromEntries(contract.arrangements.map(({ name }) => [name, lookIn(OUTPUTS)]));
  const scope = {
    ...states,
    random: () => random.uuid(),
    run: lookIn({ tag: 'assay-1' }),
    case: lookIn({ tag: 'assay-1-00000000' }),
    fresh: () => 'assay-1-n1',
    webhook: lookInWebhook('https://example.com/assay', () => 'assay-1-n1'),
  };
  return buildProbe(candidate.operation, candidate.send, { contract, profile, random, scope });
}

function isMade({ clause, id }: Case): boolean {
  return clause.cases.some((spec) => spec.generate !== undefined && id.startsWith(`${clause.id}/${spec.id}/`));
}

function drawCases(candidate: Case, numRuns: number): readonly Case[] {
  const drawn = draw(candidate.property?.generator ?? '', candidate.operation.id, 1, numRuns);
  return drawn.map((variation, index) => varyCase(candidate, variation, `random-${index}`));
}

const OUTPUTS = {
  blobPath: BLOB_PATH,
  submissionId: '2f1f3b86-3c5e-4b0a-9f0d-6a1f0c6f1a01',
  assetId: '2f1f3b86-3c5e-4b0a-9f0d-6a1f0c6f1a02',
  subscriptionId: '2f1f3b86-3c5e-4b0a-9f0d-6a1f0c6f1a03',
};

const profile = await resolveProfile(
  { baseUrl: 'http://127.0.0.1:1', keys: { sandbox: SANDBOX_KEY } },
  { source: 'a test', folder: '.', environment: {}, flags: {} },
);
