import type { Contract } from '../../core/model/index.ts';
import type { Heard } from '../../derive/heard.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { CALIBRATING, describeHeard, hearFrom } from '../../session/derive/calibrate.ts';
import { judgeRun } from '../../session/judge-run.ts';
import { prepareRun } from '../../session/prepare-run.ts';
import { profiledTarget } from '../../session/target.ts';
import { listenForInterrupt } from '../interrupt.ts';
import type { Terminal } from '../terminal.ts';

/** Tries the valid request of each operation and its broken bodies on the target, and returns what it was seen to keep. */
export async function calibrate(contract: Contract, baseUrl: string | undefined, terminal: Terminal): Promise<Heard> {
  const { cwd, environment } = terminal;
  const target = await profiledTarget({ cwd, environment, baseUrl, onWarning: terminal.complain });
  const redactor = createRedactor(target.profile.secrets);
  terminal.hideWith(redactor);
  const prepared = prepareRun(contract, target.profile, { wishes: { only: CALIBRATING, fuzz: 0 } });
  const interrupt = listenForInterrupt(terminal);
  try {
    const { signal } = interrupt;
    const report = await judgeRun(prepared, target, { redactor, signal, demands: { failOn: [] }, bail: false });
    const heard = hearFrom(contract, report);
    if (report.entries.length === 0) terminal.complain(`Nothing was tried: ${report.decidedBy}.`);
    describeHeard(contract, report, heard).forEach(terminal.print);
    return heard;
  } finally {
    interrupt.end();
  }
}
