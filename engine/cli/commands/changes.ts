import { Command, Option } from 'commander';
import type { ChangeReportName } from '../../core/model/index.ts';
import { changeReporters } from '../../../reporters/changes/index.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay changes`. */
export interface ChangesFlags {
  readonly report?: ChangeReportName;
  readonly approvals?: string;
  readonly draft?: string;
}

/** `assay changes`: says what changed from one contract to another. */
export const makeChanges: MakeCommand = (terminal, done) =>
  new Command('changes')
    .description('say what changed from one contract to another, and what breaks clients')
    .argument(
      '<old>',
      'a folder of a contract, a packed file (tgz, tar, zip), an OpenAPI document, or git:REVISION:PATH',
    )
    .argument('<new>', 'the same of the later contract')
    .addOption(new Option('--report <format>', 'print another form').choices(Object.keys(changeReporters)))
    .option('--approvals <file>', 'changes that are taken as they are, each by its fingerprint with owner and date')
    .option('--draft <file>', 'write a file of approvals of what is not approved yet, to fill in')
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, flags: ChangesFlags) => {
      const { changes } = await import('../actions/changes.ts');
      done(await changes(before, after, flags, terminal));
    });

const HELP = `
Examples:
  assay changes git:main:spec/example spec/example
  assay changes last-release.tgz spec/example --approvals assay.approvals.yaml
  assay changes git:v1:openapi.yaml openapi.yaml --report markdown
                                                 two OpenAPI documents without a contract
  assay changes old.zip#specs/example new        a folder in a packed file

It compares what is said, not how it is written: order, format and comments tell nothing.

Exit codes: 0 nothing breaks clients that is not approved, 1 something does, 2 wrong use.`;
