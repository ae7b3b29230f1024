import type {
  Credential,
  Exchange,
  Framing,
  HeaderField,
  KeyRole,
  Probe,
  FilledBody,
  ProbeBody,
} from '../../model/index.ts';
import type { Capture } from './captures.ts';
import { replaceInHeader, replaceInTarget } from '../credential-fields.ts';
import { credentialVariable, isRealKey } from './key-lines.ts';
import { doubleQuote, isPlain, markVariable, printBytes, substitute } from './shell-text.ts';

/** The lines that make the file which `renderStep` writes bodies to. */
export const BODY_FILE: readonly string[] = ['body=$(mktemp)', `trap 'rm -f "$body"' EXIT`];

/** Returns the lines that send one exchange, with what every request has in `$@`, and keep what later ones need of its answer. */
export function renderStep(
  { role, probe }: Pick<Exchange, 'role' | 'probe'>,
  index: number,
  captures: readonly Capture[],
  keys: readonly KeyRole[],
): readonly string[] {
  const known = captures.filter(({ step }) => step < index);
  const own = captures.filter(({ step }) => step === index);
  const hidden = isRealKey(probe.key, keys) ? (probe.credentials ?? []) : [];
  const mark = (credential: Credential): string => markVariable(credentialVariable(probe, credential));
  const headers = [...probe.headers, ...framing(probe)].map((field) =>
    renderHeader(replaceInHeader(field, hidden, mark), known),
  );
  const target = replaceInTarget(probe.target, hidden, mark);
  const { setup, option } = renderBody(probe.body, known);
  const curl = [
    `curl -sS -X ${probe.method} "$@"`,
    ...headers.map((header) => `-H ${header}`),
    ...option,
    `"$base"${doubleQuote(substitute(target, known))}`,
  ].join(' ');
  const isProbe = role !== 'arrange';
  return [
    `# ${probe.operation}${isProbe ? '' : ' (set-up)'}`,
    ...setup,
    own.length > 0 ? `answer=$(${curl})` : isProbe ? `${curl} -i` : `${curl} >/dev/null`,
    ...own.map(
      ({ variable, property }) =>
        `${variable}=$(printf %s "$answer" | grep -o '"${property}" *: *"[^"]*"' | head -n 1 | cut -d'"' -f4)`,
    ),
    ...(isProbe && own.length > 0 ? [`printf '%s\\n' "$answer"`] : []),
  ];
}

/** Tells whether the lines of a step write to the file of `BODY_FILE`. */
export function needsBodyFile({ body }: Probe): boolean {
  if (body === undefined) return false;
  return body.kind !== 'text' || (!isPlain(body.text) && body.text.length <= LONGEST_TEXT);
}

// Where a request has a body, curl adds fields that nobody sent; without one, it leaves out a length that was sent.
function framing({ method, headers, body }: Probe): readonly HeaderField[] {
  if (body === undefined) return method === 'GET' || method === 'DELETE' ? [] : [['Content-Length', '0']];
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const type: readonly HeaderField[] = hasType ? [] : [['Content-Type', NOT_SENT]];
  return body.kind === 'filled' ? [...type, FRAMING[body.framing ?? 'length']] : type;
}

const NOT_SENT = '\u0003';

const FRAMING: Readonly<Record<Framing, HeaderField>> = {
  length: ['Expect', NOT_SENT],
  'declared-only': ['Expect', NOT_SENT],
  chunked: ['Transfer-Encoding', 'chunked'],
  'expect-continue': ['Expect', '100-continue'],
};

function renderHeader([name, value]: HeaderField, known: readonly Capture[]): string {
  if (value === NOT_SENT) return `"${name}:"`;
  // curl sends a header without a value only when a semicolon stands for the colon.
  if (value.trim() === '') return `"${name};"`;
  const text = substitute(`${name}: ${value}`, known);
  return isPlain(text) ? doubleQuote(text) : `"$(${printBytes(text, 'latin1')})"`;
}

interface BodyLines {
  readonly setup: readonly string[];
  readonly option: readonly string[];
}

function renderBody(body: ProbeBody | undefined, known: readonly Capture[]): BodyLines {
  if (body === undefined) return { setup: [], option: [] };
  if (body.kind === 'text') return renderText(body.text, known);
  const parts =
    body.kind === 'bytes' ? [decode(body.bytes)] : [decode(body.head), renderFilling(body), decode(body.tail)];
  return { setup: [`{ ${parts.join('; ')}; } >"$body"`], option: ['--data-binary @"$body"'] };
}

function renderFilling({ fill, byte = 0 }: FilledBody): string {
  const zeros = `head -c ${fill} /dev/zero`;
  return byte === 0 ? zeros : `${zeros} | tr '\\0' '\\${byte.toString(8).padStart(3, '0')}'`;
}

function renderText(text: string, known: readonly Capture[]): BodyLines {
  if (text.length > LONGEST_TEXT) {
    const note = `# The body has ${text.length} characters, too many to show; put it into body.txt, or replay the case from the report`;
    return { setup: [note], option: ['--data-binary @body.txt'] };
  }
  const marked = substitute(text, known);
  // curl takes what follows an @ for the name of a file.
  if (isPlain(marked)) return { setup: [], option: [`--data-raw ${doubleQuote(marked)}`] };
  return { setup: [`${printBytes(marked, 'utf8')} >"$body"`], option: ['--data-binary @"$body"'] };
}

function decode(bytes: Uint8Array): string {
  return `printf %s ${Buffer.from(bytes).toString('base64')} | base64 -d`;
}

const LONGEST_TEXT = 20_000;
