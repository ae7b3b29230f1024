import { WrongUse, type Contract } from '../../core/model/index.ts';
import { functionClient, type ClientFunction } from '../../io/exam/function-client.ts';
import { createClient } from '../../../reference/client/create-client.ts';
import { clientMutants } from '../../../reference/client/mutants.ts';
import { faithfulClients, type MakeParts } from '../../../reference/client/styles.ts';
import { goesToStandardOutput, readOutputs } from '../../session/outputs.ts';
import type { Terminal } from '../terminal.ts';
import { examine } from './examine.ts';
import type { ExamFlags } from './exam-flags.ts';

/** Examines the faithful client, then one that is wrong in one thing; returns 0 where the first is cleared and the other found. */
export async function examineDemo(contract: Contract, flags: ExamFlags, terminal: Terminal): Promise<number> {
  const mutant = clientMutants.find(({ id }) => id === SHOWN);
  if (mutant === undefined) throw new TypeError(`There is no mutant ${SHOWN}.`);
  const clients: readonly (readonly [name: string, title: string, make: MakeParts])[] = [
    ['faithful', 'a client that keeps the page', faithfulClients['full-jitter'] ?? (() => ({}))],
    [mutant.id, `a client that ${mutant.title}`, mutant.make],
  ];
  const reports = flags.report ?? ['html', 'json'];
  checkTogether(reports, terminal.cwd);
  const examinings = clients.map(([name, title, make]) => {
    if (flags.quiet !== true) terminal.print(`${name}: ${title}`);
    const report = reports.map((spec) => beside(spec, name));
    return { contract, client: functionClient(callerOf(make)), name, flags: { ...flags, report } };
  });
  const codes = (await examine(examinings, terminal)).map(({ exitCode }) => exitCode);
  const isAsExpected = codes[0] === 0 && codes[1] === 1;
  const exitCode = isAsExpected ? 0 : (codes.find((code) => code > 1) ?? 1);
  const what = isAsExpected ? 'the faithful client is cleared, the other one is found' : 'this is not as it should be';
  terminal.print(`Exit code ${exitCode}: ${what}`);
  return exitCode;
}

const SHOWN = 'ignores-retry-after';

function callerOf(make: MakeParts): ClientFunction {
  return (task) => createClient(make(Math.random))(task);
}

function checkTogether(specs: readonly string[], cwd: string): void {
  const shared = readOutputs(cwd, specs).find(({ file }) => goesToStandardOutput(file));
  if (shared === undefined) return;
  const { format } = shared;
  throw new WrongUse(
    `--demo makes two reports, of which standard output cannot hold both; name a file: ${format}=FILE.`,
  );
}

// Each client has files of its own.
function beside(spec: string, name: string): string {
  const [format = '', ...rest] = spec.split('=');
  if (rest.length > 0) return `${format}=${rest.join('=').replace(/(\.\w+)?$/, (ending) => `-${name}${ending}`)}`;
  return format in ENDINGS ? `${format}=report/${name}.${ENDINGS[format] ?? format}` : format;
}

const ENDINGS: Readonly<Record<string, string>> = {
  html: 'html',
  json: 'json',
  junit: 'junit.xml',
  sarif: 'sarif',
  markdown: 'md',
  har: 'har',
  ctrf: 'ctrf.json',
  tap: 'tap',
  badge: 'svg',
};
