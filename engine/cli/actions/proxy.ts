import { resolve } from 'node:path';
import { parseUrl, WrongUse } from '../../core/model/index.ts';
import { INTERRUPT_EXIT_CODES } from '../../core/report/index.ts';
import { loadProfile } from '../../io/load/index.ts';
import { checkWritable } from '../../io/output/index.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { addOwnChecks } from '../../session/own/add-own-checks.ts';
import { checkOutputs, takesStandardOutput } from '../../session/outputs.ts';
import { showPage } from '../../session/page/show-page.ts';
import { parseFault } from '../../session/proxy/parse-fault.ts';
import { runProxy } from '../../session/proxy/run-proxy.ts';
import { readReport } from '../../session/read-report.ts';
import { openTrafficDemands } from '../../session/traffic/open-traffic-demands.ts';
import { formatCount } from '../../../reporters/quantity.ts';
import type { ProxyFlags } from '../commands/proxy.ts';
import { toDemands } from '../flags/demand-flags.ts';
import { publish } from '../run/publish.ts';
import { toOutputs } from '../run/to-outputs.ts';
import type { Terminal } from '../terminal.ts';

/** Passes traffic on until it is ended, judges it, and returns the exit code. */
export async function proxy(flags: ProxyFlags, terminal: Terminal): Promise<number> {
  const { cwd, environment } = terminal;
  const { port, record, oneClient = false, mediaAllow, quiet = false, config } = flags;
  const target = readTarget(flags.target);
  const given = await openContract(cwd, await chooseSpec(flags, terminal));
  const faults = (flags.fault ?? []).map((text) => parseFault(text, given));
  // Of the profile only `tls` and own checks count, whatever the environment.
  const profile = await loadProfile({
    config,
    cwd,
    environment,
    baseUrl: target.origin,
    flags: { environment: 'staging' },
  });
  const { tls, checks } = profile;
  const contract = addOwnChecks(given, profile);
  const demands = await openTrafficDemands(cwd, contract, toDemands(flags));
  const previous = flags.previous === undefined ? undefined : await readReport(cwd, flags.previous);
  const page = flags.page === undefined ? undefined : await showPage(flags.page, contract, terminal);
  const { reports } = toOutputs(cwd, { ...flags, journal: 'none' });
  if (takesStandardOutput({ reports })) terminal.keepOutFree();
  await checkOutputs(cwd, { reports }, []);
  const har = record === undefined ? undefined : resolve(cwd, record);
  if (har !== undefined) await checkWritable(har);
  const end = listenForEnd(terminal, flags.for);
  try {
    let shownMs = 0;
    const { report, redactor } = await runProxy({
      contract,
      target,
      tls,
      ...(port === undefined ? {} : { port }),
      faults,
      ...(har === undefined ? {} : { record: har }),
      isOneClient: oneClient,
      ...(mediaAllow && { mediaAllow }),
      ...(checks && { checks }),
      demands,
      signal: end.signal,
      onListen: (origin) => {
        const until = flags.for === undefined ? 'Ctrl-C ends it and writes the report' : `It ends in ${flags.for} s`;
        terminal.print(`The proxy listens on ${origin} for ${target.href.replace(/\/$/, '')}. ${until}.`);
      },
      onProgress: ({ passed, departed, faults: played, broken }) => {
        if (performance.now() - shownMs < LIVE_MS) return;
        shownMs = performance.now();
        const played_ = played === 0 ? '' : `, ${formatCount(played, 'fault')}`;
        terminal.showLive(
          `${formatCount(passed, 'exchange')}, ${departed} with departures${played_}${broken === 0 ? '' : `, ${broken} broken`}`,
        );
      },
      onTrouble: (trouble) => {
        if (!quiet) terminal.complain(`The first of this kind: ${trouble}.`);
      },
    });
    terminal.hideWith(redactor);
    await publish(report, { reports }, { contract, terminal, redactor, isQuiet: quiet, previous, page });
    return report.exitCode;
  } finally {
    end.stop();
  }
}

const LIVE_MS = 200;

function readTarget(text: string): URL {
  const url = parseUrl(text);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === undefined || !isWeb)
    throw new WrongUse(`--target ${text} is no http or https URL; give one such as https://staging.example.com.`);
  if (url.username !== '' || url.password !== '')
    throw new WrongUse('--target must hold no login; clients send what they log in with.');
  if (url.search !== '' || url.hash !== '')
    throw new WrongUse(`--target ${text} must end with the path; leave out what stands behind ? or #.`);
  return url;
}

/** The end that was wished for: with the first signal or after a time; the second signal ends the process. */
function listenForEnd(
  terminal: Terminal,
  seconds: number | undefined,
): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(
          () => {
            controller.abort();
          },
          Math.min(seconds * 1000, LONGEST_MS),
        );
  const stopListening = terminal.onSignal((name) => {
    if (controller.signal.aborted) terminal.exit(INTERRUPT_EXIT_CODES[name]);
    controller.abort();
  });
  return {
    signal: controller.signal,
    stop: () => {
      clearTimeout(timer);
      stopListening();
    },
  };
}

const LONGEST_MS = 2 ** 31 - 1;
