import type { Exchange, HeaderField, Probe, ProbeBody, Profile } from '../../model/index.ts';
import type { Capture } from './captures.ts';
import { isRealKey, keyVariable } from './key-variable.ts';
import { escapeDouble, substitute } from './shell-text.ts';

/** The lines that make the file which `renderStep` writes bodies to. */
export const BODY_FILE: readonly string[] = ['body=$(mktemp)', `trap 'rm -f "$body"' EXIT`];

/** Returns the lines that send one exchange and keep what later ones need of its answer. */
export function renderStep(
  { role, probe }: Exchange,
  index: number,
  captures: readonly Capture[],
  profile: Profile,
  keyHeader: string,
): readonly string[] {
  const known = captures.filter(({ step }) => step < index);
  const own = captures.filter(({ step }) => step === index);
  const headers = [
    ...Object.keys(profile.headers).map(profileHeader),
    ...probe.headers.map((field) => renderHeader(field, probe, keyHeader, known)),
  ];
  const { setup, option } = renderBody(probe.body, known);
  const url = `"$base${escapeDouble(substitute(probe.target, known))}"`;
  const curl = [
    'curl -sS --path-as-is',
    `-X ${probe.method}`,
    ...headers.map((header) => `-H ${header}`),
    ...option,
    url,
  ].join(' ');
  const isLast = role !== 'arrange';
  return [
    `# ${probe.operation}${isLast ? '' : ' (set-up)'}`,
    ...setup,
    isLast ? `${curl} -i` : own.length === 0 ? `${curl} >/dev/null` : `answer=$(${curl})`,
    ...own.map(
      ({ variable, property }) =>
        `${variable}=$(printf %s "$answer" | grep -o '"${property}" *: *"[^"]*"' | head -n 1 | cut -d'"' -f4)`,
    ),
  ];
}

function renderHeader([name, value]: HeaderField, probe: Probe, keyHeader: string, known: readonly Capture[]): string {
  // curl sends a header without a value only when a semicolon stands for the colon.
  if (value === '') return `"${name};"`;
  const isKey = name.toLowerCase() === keyHeader.toLowerCase() && isRealKey(probe.key);
  return isKey ? `"${name}: $${keyVariable(probe.key)}"` : `"${name}: ${escapeDouble(substitute(value, known))}"`;
}

function renderBody(
  body: ProbeBody | undefined,
  known: readonly Capture[],
): { readonly setup: readonly string[]; readonly option: readonly string[] } {
  if (body === undefined) return { setup: [], option: [] };
  if (body.kind === 'text' && body.text.length > LONGEST_TEXT) {
    const note = `# The body has ${body.text.length} characters, too many to show; put it into body.txt or use: assay replay`;
    return { setup: [note], option: ['--data-binary @body.txt'] };
  }
  if (body.kind === 'text') {
    return { setup: [], option: [`--data-binary "${escapeDouble(substitute(body.text, known))}"`] };
  }
  const parts =
    body.kind === 'bytes'
      ? [decode(body.bytes)]
      : [decode(body.head), `head -c ${body.fill} /dev/zero`, decode(body.tail)];
  return { setup: [`{ ${parts.join('; ')}; } >"$body"`], option: ['--data-binary @"$body"'] };
}

function profileHeader(name: string): string {
  return `"${name}: \${ASSAY_HEADER_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}:?set it}"`;
}

function decode(bytes: Uint8Array): string {
  return `printf %s ${Buffer.from(bytes).toString('base64')} | base64 -d`;
}

const LONGEST_TEXT = 20_000;
