import { dirname, resolve } from 'node:path';
import { createRedactor } from '../../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../io/output/index.ts';
import { compareSources } from '../../session/changes/compare-sources.ts';
import { draftApprovals } from '../../session/changes/draft-approvals.ts';
import { schemaFrom } from '../../session/schema-from.ts';
import { renderChangesConsole } from '../../../reporters/changes/console.ts';
import { changeReporters } from '../../../reporters/changes/index.ts';
import type { ChangesFlags } from '../commands/changes.ts';
import type { Terminal } from '../terminal.ts';

/** Says what changed from one contract to another, and returns the exit code. */
export async function changes(before: string, after: string, flags: ChangesFlags, terminal: Terminal): Promise<number> {
  const { approvals, draft, report: format } = flags;
  const path = draft === undefined ? undefined : resolve(terminal.cwd, draft);
  if (path !== undefined) await checkWritable(path);
  const today = new Date().toISOString().slice(0, 10);
  const report = await compareSources(terminal.cwd, {
    before,
    after,
    today,
    ...(approvals === undefined ? {} : { approvals }),
  });
  const render = format === undefined ? renderChangesConsole : await changeReporters[format]();
  terminal.print([...render(report, { color: terminal.hasColor })].join('').trimEnd());
  if (path !== undefined) {
    const schema = `# yaml-language-server: $schema=${schemaFrom(dirname(path), 'approvals')}\n`;
    await writeFileSafely(path, [schema, draftApprovals(report, today)], createRedactor([]));
    terminal.complain(`${draft ?? ''} is written; fill in who approves each change.`);
  }
  return report.exitCode;
}
