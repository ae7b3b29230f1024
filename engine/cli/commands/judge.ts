import { Command } from 'commander';
import { addDemandFlags, type DemandFlags } from '../flags/demand-flags.ts';
import { collectNames, collectValues } from '../flags/list.ts';
import { addReportFlag, type OutputFlags } from '../flags/output-flags.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay judge`. */
export interface JudgeFlags
  extends DemandFlags, Pick<OutputFlags, 'report' | 'page' | 'quiet'>, Pick<TargetFlags, 'spec' | 'config'> {
  readonly baseUrl?: readonly string[];
  readonly oneClient?: boolean;
  readonly mediaAllow?: readonly string[];
}

/** `assay judge`: judges recorded traffic. */
export const makeJudge: MakeCommand = (terminal, done) => {
  const command = new Command('judge')
    .description('judge recorded traffic: what the API answered, and what clients did')
    .argument('<file...>', 'recordings: HAR (plain, .gz, .zip), journals of assay, or a line of JSON for each exchange')
    .option(
      '--base-url <url>',
      'where the API is (repeatable; default: wherever its base path stands in a URL)',
      collectValues,
    )
    .option('--one-client', 'all of it is of one client, so that what it did fails as it would in an exam')
    .option('--config <file>', 'the profile whose own checks are asked; else assay.config.* in this folder')
    .option('--media-allow <types>', 'the media types that this API allows (repeatable, commas)', collectNames);
  return addSpecFlag(addDemandFlags(addReportFlag(command)))
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], flags: JudgeFlags) => {
      const { judgeTraffic } = await import('../actions/judge.ts');
      done(await judgeTraffic(files, flags, terminal));
    });
};

const HELP = `
Examples:
  assay judge login.har                          a recording of a browser, a proxy or an end-to-end test
  assay judge test-results/*.zip --report junit  what Playwright recorded with its bodies beside it
  assay judge all.har --base-url https://staging.example.com
                                                 only what went to that server
  assay judge report/journal.ndjson              what a run of assay met

Nothing is sent. What a recording does not tell is not judgeable: never a failure, never a pass.

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 129, 130 or 143 interrupted.`;
