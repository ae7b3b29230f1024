import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Profile, Report } from '../../engine/core/model/index.ts';
import { resolveProfile } from '../../engine/io/load/index.ts';
import { createRedactor } from '../../engine/io/redact/index.ts';
import { judgeTarget } from '../../engine/session/judge-target.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { readOutputs } from '../../engine/session/outputs.ts';
import { prepareRun, type PreparedRun } from '../../engine/session/prepare-run.ts';
import { writeReports } from '../../engine/session/write-reports.ts';
import { reporters } from '../../reporters/index.ts';
import { SANDBOX_KEY } from './key.ts';
import type { HostileSettings } from './target.ts';

/** What a run against a hostile target gave. */
export interface Judged {
  readonly report: Report;
  /** What was written: every format, by its name, and the journal. */
  readonly files: Readonly<Record<string, string>>;
  readonly ms: number;
}

const contract = await openContract(process.cwd());

/** Judges a target with the whole engine and small limits, and writes every format. */
export async function judgeHostile(baseUrl: string, settings: HostileSettings = {}): Promise<Judged> {
  const usual = await prepare(settings);
  const prepared = { ...usual, profile: { ...usual.profile, baseUrl } };
  const redactor = createRedactor(prepared.profile.secrets);
  const folder = await mkdtemp(join(tmpdir(), 'assay-hostile-'));
  const formats = Object.keys(reporters).map((format) => `${format}=${join(folder, format)}`);
  const outputs = { reports: readOutputs(folder, formats), journal: join(folder, 'journal') };
  const demands = { failOn: [] };
  const { signal } = new AbortController();
  const started = performance.now();
  const report = await judgeTarget({ ...prepared, demands, redactor, bail: false, signal, journal: outputs.journal });
  await writeReports(report, contract, outputs, redactor);
  const ms = performance.now() - started;
  const names = [...outputs.reports.map(({ file }) => file), outputs.journal];
  const texts = await Promise.all(names.map(async (file) => [basename(file), await readFile(file, 'utf8')] as const));
  await rm(folder, { recursive: true });
  return { report, files: Object.fromEntries(texts), ms };
}

const prepared = new Map<string, Promise<PreparedRun>>();

// A plan takes longer than many a run, and depends on the settings alone.
function prepare(settings: HostileSettings): Promise<PreparedRun> {
  const name = JSON.stringify(settings);
  const known = prepared.get(name) ?? makePrepared(settings);
  prepared.set(name, known);
  return known;
}

async function makePrepared({ only = FEW_CASES, ...rest }: HostileSettings): Promise<PreparedRun> {
  return prepareRun(contract, await makeProfile(rest), { wishes: { only, depth: 'quick' } });
}

function makeProfile({ limits, maxWaitSeconds = 2, ca }: HostileSettings): Promise<Profile> {
  const raw = {
    baseUrl: 'http://127.0.0.1',
    environment: 'local',
    keys: { sandbox: SANDBOX_KEY },
    limits: { ...LIMITS, ...limits },
    rateLimit: { burst: false, maxWaitSeconds },
    ...(ca === undefined ? {} : { tls: { ca } }),
  };
  return resolveProfile(raw, { source: 'the test', folder: join(import.meta.dirname, 'fixtures'), environment: {} });
}

// A read without a key, a read with one, a JSON body and an upload; each has another right answer.
const FEW_CASES: readonly string[] = [
  'missing-key/none/listSubscriptions',
  'unknown-submission/submission',
  'property-missing/filename',
  'content-type-not-allowed/program-part',
];

const LIMITS: Readonly<Record<string, number>> = {
  concurrency: 4,
  requestsPerSecond: 1000,
  maxDurationSeconds: 10,
  maxRequests: 500,
  timeoutMs: 3000,
  settleSeconds: 2,
  maxResponseBytes: 262_144,
};
