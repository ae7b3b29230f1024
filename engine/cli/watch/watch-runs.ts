import { WrongUse, type Report } from '../../core/model/index.ts';
import { INTERRUPT_EXIT_CODES } from '../../core/report/index.ts';
import { takeSnapshot } from '../../io/snapshot.ts';
import { shorten } from '../../session/describe-again.ts';
import { explainError } from '../explain-error.ts';
import type { Terminal } from '../terminal.ts';
import { untilWanted, type Wanted } from './until-wanted.ts';

/** Judges the target once; of what was found, only what differs from an earlier report is shown. */
export type Round = (since: Report | undefined) => Promise<Report>;

/**
 * Makes a round at once, and another whenever a file changes or Enter is pressed, until q, Ctrl-C or a signal; returns the
 * last exit code. What is wrong in a round ends that round alone.
 */
export async function watchRuns(paths: readonly string[], round: Round, terminal: Terminal): Promise<number> {
  if (!terminal.isLive) {
    throw new WrongUse('--watch goes on until somebody ends it, so it needs a terminal; leave it out here.');
  }
  let since: Report | undefined;
  for (;;) {
    const before = await takeSnapshot(paths);
    let exitCode: number;
    try {
      const report = await round(since);
      exitCode = report.exitCode;
      if (report.entries.length > 0) since = report;
    } catch (error) {
      exitCode = explainError(error, terminal, false);
    }
    if (Object.values(INTERRUPT_EXIT_CODES).includes(exitCode)) return exitCode;
    const wanted = await untilWanted(paths, before, terminal);
    if (wanted.kind === 'end') return exitCode;
    terminal.complain(`${reasonOf(wanted, terminal.cwd)}\n`);
  }
}

function reasonOf(wanted: Wanted, cwd: string): string {
  return wanted.kind === 'changed'
    ? `Once more, as ${wanted.files.map((file) => shorten(file, cwd)).join(', ')} changed.`
    : 'Once more.';
}
