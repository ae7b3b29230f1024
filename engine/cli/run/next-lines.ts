import { INTERRUPT_EXIT_CODES } from '../../core/report/index.ts';
import type { Call, Report } from '../../core/model/index.ts';
import { shellWords } from '../../../reporters/replay-command.ts';

/** The files of a run as a person would name them; those that are not written are absent. */
export interface Written {
  readonly html?: string | undefined;
  readonly json?: string | undefined;
  readonly journal?: string | undefined;
}

/** Says where a failure can be looked into, and how to go on with a run that was interrupted. */
export function nextLines(
  { entries, exitCode, target, call }: Report,
  { html, json, journal }: Written,
  program: readonly string[],
): readonly string[] {
  const isDeparted = entries.some(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  const canRepeat = entries.some(({ curl }) => curl !== undefined);
  const holders = [html, json].filter((file) => file !== undefined);
  return [
    ...(isDeparted && holders.length > 0
      ? [
          `The exchanges of each failure${canRepeat ? ', and a curl script that sends it again,' : ''} are in ${holders.join(' and ')}`,
        ]
      : []),
    ...(isDeparted && json === undefined && journal !== undefined
      ? [
          `${shellWords([...program, 'report', journal, ...specFlags(call)])}  writes the ${html === undefined ? 'HTML and JSON reports' : 'JSON report'} with the exchanges`,
        ]
      : []),
    ...(Object.values(INTERRUPT_EXIT_CODES).includes(exitCode) && journal !== undefined
      ? [`To go on, against ${target.baseUrl} as before: the same command with --resume ${shellWords([journal])}`]
      : []),
  ];
}

function specFlags(call: Call | undefined): readonly string[] {
  const { flags = [] } = call ?? {};
  const at = flags.indexOf('--spec');
  return at < 0 ? [] : flags.slice(at, at + 2);
}
