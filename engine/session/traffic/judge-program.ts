import { resolve } from 'node:path';
import { WrongUse, type OwnCheck, type Report } from '../../core/model/index.ts';
import { checkTraffic } from '../../io/traffic/index.ts';
import { fromLoose, openTraffic, type StreamOptions } from '../../traffic/index.ts';
import type { DemandWishes } from '../open-demands.ts';
import { chooseSpec } from '../choose-spec.ts';
import { openContract } from '../open-contract.ts';
import { addGivenChecks } from '../own/add-given-checks.ts';
import { checkOutputs, readOutputs } from '../outputs.ts';
import { writeReports } from '../write-reports.ts';
import { finishTraffic, type FinishedTraffic } from './finish-traffic.ts';
import { judgeFiles } from './judge-files.ts';
import { openTrafficDemands } from './open-traffic-demands.ts';

/** A request and its answer, as a program notes them down. What is left out is not known, and nothing is told of it. */
export interface NotedExchange {
  readonly request: {
    readonly method: string;
    /** Absolute. */
    readonly url: string;
    readonly headers?: NotedHeaders;
    /** A text, bytes, or a value that was sent as JSON; null where none was sent. */
    readonly body?: unknown;
  };
  readonly response?: {
    readonly status: number;
    readonly headers?: NotedHeaders;
    readonly body?: unknown;
  };
  /** ISO 8601, or milliseconds since the epoch. */
  readonly started?: string | number;
  /** Milliseconds until the end of the answer. */
  readonly ms?: number;
}

/** Header fields by name, or in pairs. */
export type NotedHeaders =
  Readonly<Record<string, string | number | readonly string[] | undefined>> | readonly (readonly [string, string])[];

/** A HAR, as `JSON.parse` gives it. */
export interface Har {
  readonly log: { readonly entries: readonly unknown[] };
}

/** Traffic to judge: exchanges, a HAR, or the name of a recording. */
export type TrafficInput = readonly NotedExchange[] | Har | string;

/** How traffic is judged from a program. */
export interface JudgeOptions extends Omit<StreamOptions, 'baseUrls' | 'checks'>, Partial<DemandWishes> {
  /** Where the API is; without one it is wherever its base path stands in a URL. */
  readonly baseUrl?: string | readonly string[];
  /** The folder of another contract than the built-in one; without it ASSAY_SPEC or the profile may name one. */
  readonly spec?: string;
  /** Own checks, each made with `defineCheck`; they are asked of each exchange that is known whole. */
  readonly checks?: readonly OwnCheck[];
  /** Reports to write, as `--report` takes them: `html=report/traffic.html`. */
  readonly report?: readonly string[];
}

/** Judges traffic of a program, writes the reports that it asks for, and returns the report. */
export async function judgeTrafficOf(input: TrafficInput, options: JudgeOptions, cwd: string): Promise<Report> {
  const { baseUrl = [], spec, checks: given, report = [], failOn = [], minCoverage, baseline, ...stream } = options;
  const opened = await openContract(cwd, await chooseSpec({ spec }, { cwd, environment: process.env }));
  const { contract, checks = [] } = addGivenChecks(opened, given);
  const reports = readOutputs(cwd, report);
  const file = typeof input === 'string' ? resolve(cwd, input) : undefined;
  await checkOutputs(cwd, { reports }, file === undefined ? [] : [file]);
  const demands = await openTrafficDemands(cwd, contract, {
    failOn,
    ...(minCoverage !== undefined && { minCoverage }),
    ...(baseline !== undefined && { baseline }),
  });
  const how = { ...stream, checks, baseUrls: typeof baseUrl === 'string' ? [baseUrl] : baseUrl };
  const judge = async (): Promise<FinishedTraffic> => {
    if (file !== undefined) {
      await checkTraffic(file);
      return judgeFiles({ contract, files: [file], demands, ...how });
    }
    const traffic = openTraffic(contract, how);
    const strange = listExchanges(input).flatMap((value, index) => {
      const exchange = fromLoose(value, `exchange ${index + 1}`);
      if (exchange !== undefined) traffic.take(exchange);
      return exchange === undefined ? [index + 1] : [];
    });
    const endedEarly = describeStrange(strange);
    const facts = { sources: ['a program'], ...(endedEarly === undefined ? {} : { endedEarly }) };
    return finishTraffic(contract, traffic.gather(), facts, demands);
  };
  const { report: judged, redactor } = await judge();
  (await writeReports(judged, contract, { reports }, redactor)).forEach(({ trouble }) => {
    process.emitWarning(trouble);
  });
  return judged;
}

function listExchanges(input: Exclude<TrafficInput, string> | string): readonly unknown[] {
  if (Array.isArray(input)) return input as readonly unknown[]; // exchanges
  const entries = typeof input === 'object' && 'log' in input ? input.log.entries : undefined;
  if (Array.isArray(entries)) return entries;
  throw new WrongUse('judge() takes a list of exchanges, a HAR with log.entries, or the name of a recording.');
}

function describeStrange([first, ...rest]: readonly number[]): string | undefined {
  if (first === undefined) return undefined;
  const more = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return `exchange ${first}${more} has no request with a method and a URL, so that it was left out`;
}
