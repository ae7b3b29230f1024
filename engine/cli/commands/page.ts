import { Command, Option } from 'commander';
import { WrongUse, type Contract } from '../../core/model/index.ts';
import { watchPage } from '../../page/watch-page.ts';
import { openContract } from '../../session/open-contract.ts';
import { choosePage, openPage } from '../../session/page/open-page.ts';
import { recordPage, renewPage } from '../../session/page/write-page.ts';
import { pageReporters, renderPageConsole, type PageReportName } from '../../../reporters/page/index.ts';
import { addSpecFlag } from '../flags/target-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { MakeCommand } from './command.ts';

interface Flags {
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
    .option('--write', 'renew the fingerprints in the folder of --spec, and mark with `todo` what to look at')
    .option('--record <page>', 'record a page that the contract of --spec does not have')
    .addHelpText('after', HELP)
    .action(async (source: string | undefined, flags: Flags) => {
      const contract = await openContract(terminal.cwd, flags.spec);
      done(await (flags.record === undefined ? watch : record)(contract, source, flags, terminal));
    });

async function watch(contract: Contract, given: string | undefined, flags: Flags, terminal: Terminal): Promise<number> {
  const page = choosePage(contract, flags.name);
  const source = given ?? page.address;
  if (source === undefined) {
    throw new WrongUse(`Name the file or the URL of the page: the contract gives no address of ${page.title}.`);
  }
  const opened = await openPage(source, terminal.cwd, terminal, page);
  if ('unusable' in opened) return tellUnusable(opened.unusable, terminal);
  const seen = watchPage(contract, page, opened, source);
  const render = flags.report === undefined ? renderPageConsole : pageReporters[flags.report];
  terminal.print([...render(seen, { color: terminal.hasColor })].join('').trimEnd());
  if (flags.write === true && seen.exitCode !== 3) {
    (await renewPage(terminal.cwd, flags.spec, seen)).forEach(terminal.complain);
  }
  return seen.exitCode;
}

async function record(
  contract: Contract,
  source: string | undefined,
  { record: name = '', spec }: Flags,
  terminal: Terminal,
): Promise<number> {
  if (source === undefined) throw new WrongUse('Name the file or the URL of the page to record.');
  const opened = await openPage(source, terminal.cwd, terminal);
  if ('unusable' in opened) return tellUnusable(opened.unusable, terminal);
  (await recordPage(contract, terminal.cwd, spec, name, opened, source)).forEach(terminal.print);
  return 0;
}

function tellUnusable(sentence: string, { print }: Terminal): number {
  print(sentence);
  print('Exit code 3: the page is not usable');
  return 3;
}

const HELP = `
Examples:
  assay page errors.html                         hold a saved page against the recorded units
  curl -s https://docs.example.com/errors.md | assay page - --report markdown
  assay page errors.html --spec spec/mediamagic --write

The page's own words are shown and never stored. A unit that only moved within its section says the same.

Exit codes: 0 nothing that a clause rests on changed, 1 something did or a new unit may claim something, 2 wrong use,
3 the page is not usable.`;
