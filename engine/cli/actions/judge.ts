import { resolve } from 'node:path';
import { parseUrl, WrongUse } from '../../core/model/index.ts';
import { checkTraffic } from '../../io/traffic/index.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { addChecksOfFile } from '../../session/own/add-checks-of-file.ts';
import { checkOutputs, takesStandardOutput } from '../../session/outputs.ts';
import { showPage } from '../../session/page/show-page.ts';
import { readReport } from '../../session/read-report.ts';
import { judgeFiles } from '../../session/traffic/judge-files.ts';
import { openTrafficDemands } from '../../session/traffic/open-traffic-demands.ts';
import type { JudgeFlags } from '../commands/judge.ts';
import { toDemands } from '../flags/demand-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { publish } from '../run/publish.ts';
import { toOutputs } from '../run/to-outputs.ts';
import type { Terminal } from '../terminal.ts';

/** Judges recorded traffic, and returns the exit code. */
export async function judgeTraffic(names: readonly string[], flags: JudgeFlags, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const { baseUrl = [], oneClient = false, mediaAllow, quiet = false } = flags;
  const files = names.map((name) => (name === '-' ? '/dev/stdin' : resolve(cwd, name)));
  baseUrl.forEach(checkBaseUrl);
  for (const file of files) await checkTraffic(file);
  const given = await openContract(cwd, await chooseSpec(flags, terminal));
  const { contract, checks } = await addChecksOfFile(given, flags.config, terminal);
  const demands = await openTrafficDemands(cwd, contract, toDemands(flags));
  const previous = flags.previous === undefined ? undefined : await readReport(cwd, flags.previous);
  const page = flags.page === undefined ? undefined : await showPage(flags.page, contract, terminal);
  const { reports } = toOutputs(cwd, { ...flags, journal: 'none' });
  if (takesStandardOutput({ reports })) terminal.keepOutFree();
  await checkOutputs(cwd, { reports }, files);
  const interrupt = listenForInterrupt(terminal);
  try {
    const { report, redactor } = await judgeFiles({
      contract,
      files,
      baseUrls: baseUrl,
      isOneClient: oneClient,
      ...(mediaAllow && { mediaAllow }),
      ...(checks && { checks }),
      demands,
      signal: interrupt.signal,
      onProgress: (exchanges) => {
        if (!quiet) terminal.showLive(`${exchanges} exchanges read`);
      },
      onTrouble: terminal.complain,
    });
    terminal.hideWith(redactor);
    await publish(report, { reports }, { contract, terminal, redactor, isQuiet: quiet, previous, page });
    return report.exitCode;
  } finally {
    interrupt.end();
  }
}

function checkBaseUrl(text: string): void {
  const { protocol = '' } = parseUrl(text) ?? {};
  if (protocol === 'http:' || protocol === 'https:') return;
  throw new WrongUse(`--base-url ${text} is no http or https URL; give one such as https://staging.example.com.`);
}
