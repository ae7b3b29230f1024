import type { Exchange, KeyRole, Profile } from '../../model/index.ts';
import { captureAnswers, type Capture } from './captures.ts';
import { keyLines } from './key-lines.ts';
import { BODY_FILE, needsBodyFile, renderStep } from './render-step.ts';
import { quote } from './shell-text.ts';

/** What every request of a script has in common. */
export interface CurlContext {
  readonly profile: Pick<Profile, 'baseUrl' | 'headers'>;
  /** The keys that a profile may give: no script holds their values. */
  readonly keys: readonly KeyRole[];
  /** Values of `X-Assay-Case` and of `User-Agent`, by which a target may tell requests apart. */
  readonly caseId: string;
  readonly userAgent?: string;
}

/**
 * Returns a short shell script that sends the exchanges again, byte for byte as they were sent: the set-up steps first,
 * with what later requests take from earlier answers kept in variables. Keys are read from the environment, never written.
 */
export function renderCurl(exchanges: readonly Exchange[], context: CurlContext): string {
  const probes = exchanges.filter(({ role }) => role === 'probe' || role === 'again');
  const shown = new Set(probes.length > MOST_PROBES ? probes.slice(-1) : probes);
  const sent = exchanges.filter((exchange) => exchange.role === 'arrange' || shown.has(exchange));
  return renderScript(sent, captureAnswers(sent), [`base=${quote(context.profile.baseUrl)}`], context);
}

/** Returns a script that sends exchanges; `head` says where to, and sets what `captures` of no step are kept in. */
export function renderScript(
  sent: readonly Pick<Exchange, 'role' | 'probe'>[],
  captures: readonly Capture[],
  head: readonly string[],
  context: CurlContext,
): string {
  const lines = sent.flatMap((exchange, index) => renderStep(exchange, index, captures, context.keys));
  const bodyFile = sent.some(({ probe }) => needsBodyFile(probe)) ? BODY_FILE : [];
  return [
    '#!/bin/sh',
    'set -eu',
    ...head,
    ...keyLines(
      sent.map(({ probe }) => probe),
      context.keys,
    ),
    ...bodyFile,
    `set -- ${commonOptions(context).join(' ')}`,
    ...lines,
    '',
  ].join('\n');
}

// A burst sends a thousand; what matters is what it ends with.
const MOST_PROBES = 10;

// What every request had, in place of what curl adds by itself.
function commonOptions({ profile, caseId, userAgent }: CurlContext): readonly string[] {
  const own = Object.keys(profile.headers);
  const isOwn = (name: string): boolean => own.some((one) => one.toLowerCase() === name);
  return [
    '--globoff --path-as-is --http1.1',
    ...(isOwn('accept') ? [] : ["-H 'Accept:'"]),
    ...(isOwn('accept-encoding') ? [] : ["-H 'Accept-Encoding: identity'"]),
    ...(userAgent === undefined || isOwn('user-agent') ? [] : [`-H ${quote(`User-Agent: ${userAgent}`)}`]),
    `-H ${quote(`X-Assay-Case: ${caseId}`)}`,
    ...own.map((name) => `-H "${name}: \${ASSAY_HEADER_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}:?set it}"`),
  ];
}
