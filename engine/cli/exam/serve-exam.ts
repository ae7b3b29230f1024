import type { Contract } from '../../core/model/index.ts';
import type { ExamTask } from '../../io/exam/client.ts';
import type { Terminal } from '../terminal.ts';
import { formatTable } from '../texts/format-table.ts';
import { examine } from './examine.ts';
import type { ExamFlags } from './exam-flags.ts';

/** Serves the sittings to whoever comes, and returns the exit code. */
export async function serveExam(contract: Contract, flags: ExamFlags, terminal: Terminal): Promise<number> {
  const { name = 'client', port = 0, quiet } = flags;
  const announce = (tasks: readonly ExamTask[]): void => {
    // The keys are made up, and nobody can sit without one.
    if (quiet !== true) introduction(tasks).forEach(terminal.printAsIs);
    formatTable(tasks.map(rowOf)).forEach(terminal.printAsIs);
  };
  const client = { announce, ...(port === 0 ? {} : { port }) };
  const [report] = await examine([{ contract, client, name, flags }], terminal);
  return report?.exitCode ?? 3;
}

function introduction([first]: readonly ExamTask[]): readonly string[] {
  return [
    '# Let the client do each request below, with this key in its header. A sitting begins with the first request and ends',
    '# after quiet; Ctrl-C ends them all. GET / of an address says what to send there, as JSON.',
    ...(first?.ca === undefined ? [] : [`# The authority to trust: ${first.ca}`]),
  ];
}

function rowOf({ sitting, baseUrl, apiKey, input: { method, path } }: ExamTask): readonly string[] {
  return [sitting, baseUrl, apiKey, `${method} ${path}`];
}
