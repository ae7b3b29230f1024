import { Command, Option } from 'commander';
import { pageReporters, type PageReportName } from '../../../reporters/page/index.ts';
import { addSpecFlag } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay page`. */
export interface PageFlags {
  readonly spec?: string;
  readonly name?: string;
  readonly report?: PageReportName;
  readonly write?: true;
  readonly record?: string;
}

/** `assay page`: holds a page of the documentation against its recorded units. */
export const makePage: MakeCommand = (terminal, done) =>
  addSpecFlag(new Command('page').description('say what changed on a page of the documentation, and what rests on it'))
    .argument('[source]', 'a file, a URL, or - for standard input; else the address that the contract gives')
    .option('--name <page>', 'the page of the contract, where it has several')
    .addOption(new Option('--report <format>', 'print another form').choices(Object.keys(pageReporters)))
    .option('--write', 'renew the fingerprints in the folder of the contract, and mark with `todo` what to look at')
    .option('--record <page>', 'record a page that the contract does not have')
    .addHelpText('after', HELP)
    .action(async (source: string | undefined, flags: PageFlags) => {
      const { watchOrRecord } = await import('../actions/page.ts');
      done(await watchOrRecord(source, flags, terminal));
    });

const HELP = `
Examples:
  assay page errors.html                         hold a saved page against the recorded units
  curl -s https://docs.example.com/errors.md | assay page - --report markdown
  assay page errors.html --spec spec/my-api --write    

The page's own words are shown and never stored. A unit that only moved within its section says the same.

Exit codes: 0 nothing that a clause rests on changed, 1 something did or a new unit may claim something, 2 wrong use,
3 the page is not usable.`;
