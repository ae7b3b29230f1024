import { WrongUse, type Contract } from '../../core/model/index.ts';
import { watchPage } from '../../page/watch-page.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { choosePage, openPage } from '../../session/page/open-page.ts';
import { recordPage, renewPage } from '../../session/page/write-page.ts';
import { renderPageConsole } from '../../../reporters/page/console.ts';
import { pageReporters } from '../../../reporters/page/index.ts';
import type { PageFlags } from '../commands/page.ts';
import type { Terminal } from '../terminal.ts';

/** Holds a page against its recorded units or records it, and returns the exit code. */
export async function watchOrRecord(source: string | undefined, flags: PageFlags, terminal: Terminal): Promise<number> {
  const spec = await chooseSpec({ spec: flags.spec }, terminal);
  const contract = await openContract(terminal.cwd, spec);
  return (flags.record === undefined ? watch : record)(contract, source, { ...flags, ...(spec && { spec }) }, terminal);
}

async function watch(
  contract: Contract,
  given: string | undefined,
  flags: PageFlags,
  terminal: Terminal,
): Promise<number> {
  const page = choosePage(contract, flags.name);
  const source = given ?? page.address;
  if (source === undefined) {
    throw new WrongUse(`Name the file or the URL of the page: the contract gives no address of ${page.title}.`);
  }
  const opened = await openPage(source, terminal.cwd, terminal, page);
  if ('unusable' in opened) return tellUnusable(opened.unusable, terminal);
  const seen = watchPage(contract, page, opened, source);
  const render = flags.report === undefined ? renderPageConsole : await pageReporters[flags.report]();
  terminal.print([...render(seen, { color: terminal.hasColor })].join('').trimEnd());
  if (flags.write === true && seen.exitCode !== 3) {
    (await renewPage(terminal.cwd, flags.spec, seen)).forEach(terminal.complain);
  }
  return seen.exitCode;
}

async function record(
  contract: Contract,
  source: string | undefined,
  { record: name = '', spec }: PageFlags,
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
