import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Report } from '../../engine/core/model/index.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { limitEach, startReference, type ReferenceOptions } from '../../reference/index.ts';
import { callMain, makeFolder, type Around, type Called } from '../cli/call-main.ts';

/** A reference with a profile of it in a folder of its own. */
export interface OpenTarget {
  readonly cwd: string;
  readonly baseUrl: string;
  readonly sandboxKey: string;
  /** Calls the command line in the folder. */
  readonly call: (argv: string, around?: Around) => Promise<Called>;
  readonly read: (file: string) => Report;
  readonly close: () => Promise<void>;
}

/** Starts a reference and writes its profile. */
export async function openTarget(options: ReferenceOptions = {}, profile: object = {}): Promise<OpenTarget> {
  const { baseUrl, keys, close } = await startReference({ limits: UNLIMITED, ...options });
  const cwd = await makeFolder();
  const whole = { ...referenceProfile(keys, baseUrl), ...profile };
  await writeFile(join(cwd, 'assay.config.yaml'), stringify(whole));
  return {
    cwd,
    baseUrl,
    sandboxKey: keys.sandbox,
    call: (argv, around = {}) => callMain(argv.split(' '), { cwd, ...around }),
    read: (file) => JSON.parse(readFileSync(join(cwd, file), 'utf8')) as Report, // written by our reporter
    close,
  };
}

/** The entries of a report as `case outcome`, in the order of their names. */
export function outcomesOf({ entries }: Report): readonly string[] {
  return entries.map((entry) => `${entry.case} ${entry.outcome}`).sort();
}

const UNLIMITED = limitEach({ kind: 'fixed-window', requests: 100_000, windowMs: 1000 });
