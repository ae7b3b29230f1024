import { Command } from 'commander';
import { addDemandFlags, type DemandFlags } from '../flags/demand-flags.ts';
import { collectNames, collectValues } from '../flags/list.ts';
import { readPort, readPositive } from '../flags/numbers.ts';
import { addReportFlag, type OutputFlags } from '../flags/output-flags.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay proxy`. */
export interface ProxyFlags
  extends DemandFlags, Pick<OutputFlags, 'report' | 'page' | 'quiet'>, Pick<TargetFlags, 'spec' | 'config'> {
  readonly target: string;
  readonly port?: number;
  readonly for?: number;
  readonly record?: string;
  readonly fault?: readonly string[];
  readonly oneClient?: boolean;
  readonly mediaAllow?: readonly string[];
}

/** `assay proxy`: passes traffic on and judges it. */
export const makeProxy: MakeCommand = (terminal, done) => {
  const command = new Command('proxy')
    .description('pass traffic on to a target and judge it as it goes by')
    .requiredOption('--target <url>', 'where everything goes on to')
    .option('--port <n>', 'the port to listen on, on 127.0.0.1 (default: a free one)', readPort)
    .option('--for <seconds>', 'end after so long (default: with Ctrl-C)', readPositive)
    .option('--record <file>', 'write a HAR of all that went by, without what gives access')
    .option(
      '--fault <fault>',
      "answer in place of the target, such as '429 retry-after=3 @createOrder x2' (repeatable)",
      collectValues,
    )
    .option(
      '--config <file>',
      'the profile whose `tls` and own checks are used; else assay.config.* in this folder, if it is there',
    )
    .option('--one-client', 'all of it is of one client, so that what it did fails as it would in an exam')
    .option('--media-allow <types>', 'the media types that this API allows (repeatable, commas)', collectNames);
  return addSpecFlag(addDemandFlags(addReportFlag(command)))
    .addHelpText('after', HELP)
    .action(async (flags: ProxyFlags) => {
      const { proxy } = await import('../actions/proxy.ts');
      done(await proxy(flags, terminal));
    });
};

const HELP = `
Examples:
  assay proxy --target https://staging.example.com --port 4020
                                                 then point the tests at http://127.0.0.1:4020; Ctrl-C writes the report
  assay proxy --target http://127.0.0.1:3000 --for 60 --record all.har --report junit
  assay proxy --target https://staging.example.com --fault '429 retry-after=3 @createOrder x2' --fault 'reset after=5'
                                                 what does the client do?

A fault is a status that the operation documents, or reset; then in any order retry-after=SECONDS, delay=SECONDS,
after=COUNT (that many go by first), @operation (several with commas; default: all), and xCOUNT (default: x1) or always.

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told.`;
