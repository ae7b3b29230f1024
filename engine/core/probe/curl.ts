import type { Exchange, HeaderField, Json, Probe, ProbeBody, Profile } from '../model/index.ts';

/**
 * Returns a short shell script that sends the exchanges again: the set-up steps first, with what later requests take from
 * earlier answers kept in variables. Keys are read from the environment, never written.
 */
export function renderCurl(exchanges: readonly Exchange[], profile: Profile, keyHeader: string): string {
  const steps = exchanges.filter(({ role }) => role === 'arrange');
  const last = exchanges.findLast(({ role }) => role === 'probe' || role === 'again');
  const sent = [...steps, ...(last === undefined ? [] : [last])];
  const captures = captureAnswers(sent);
  const lines = sent.flatMap((exchange, index) => renderStep(exchange, index, captures, profile, keyHeader));
  return ['#!/bin/sh', 'set -eu', `base=${quote(profile.baseUrl)}`, ...keyLines(sent), ...lines, ''].join('\n');
}

interface Capture {
  readonly step: number;
  readonly property: string;
  readonly value: string;
  readonly variable: string;
}

// A value of an answer that a later request holds is taken from the answer by the name of its property.
function captureAnswers(exchanges: readonly Exchange[]): readonly Capture[] {
  const found = new Map<string, Capture>();
  exchanges.forEach((exchange, step) => {
    const later = exchanges.slice(step + 1).map(({ probe }) => textOf(probe));
    for (const [property, value] of stringLeaves(exchange.reply.response?.body ?? '')) {
      const isUsed =
        value.length >= 6 && later.some((sent) => sent.includes(value) || sent.includes(encodeURIComponent(value)));
      if (isUsed && !found.has(value)) {
        found.set(value, { step, property, value, variable: `v${found.size + 1}` });
      }
    }
  });
  return [...found.values()];
}

function renderStep(
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
  const isRealKey = name.toLowerCase() === keyHeader.toLowerCase() && REAL_KEYS.has(probe.key);
  return isRealKey ? `"${name}: $${keyVariable(probe.key)}"` : `"${name}: ${escapeDouble(substitute(value, known))}"`;
}

function renderBody(
  body: ProbeBody | undefined,
  known: readonly Capture[],
): { readonly setup: readonly string[]; readonly option: readonly string[] } {
  if (body === undefined) return { setup: [], option: [] };
  if (body.kind === 'text')
    return { setup: [], option: [`--data-binary "${escapeDouble(substitute(body.text, known))}"`] };
  const parts =
    body.kind === 'bytes'
      ? [decode(body.bytes)]
      : [decode(body.head), `head -c ${body.fill} /dev/zero`, decode(body.tail)];
  return { setup: ['body=$(mktemp)', `{ ${parts.join('; ')}; } >"$body"`], option: ['--data-binary @"$body"'] };
}

const REAL_KEYS: ReadonlySet<string> = new Set(['sandbox', 'live', 'expired', 'revoked', 'ungated', 'foreign']);

function keyLines(exchanges: readonly Exchange[]): readonly string[] {
  const names = new Set(exchanges.map(({ probe }) => probe.key).filter((name) => REAL_KEYS.has(name)));
  return [...names].map((name) => `: "\${${keyVariable(name)}:?set it to the key}"`);
}

function keyVariable(name: string): string {
  return `ASSAY_KEYS_${name.toUpperCase()}`;
}

function profileHeader(name: string): string {
  return `"${name}: \${ASSAY_HEADER_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}:?set it}"`;
}

function decode(bytes: Uint8Array): string {
  return `printf %s ${Buffer.from(bytes).toString('base64')} | base64 -d`;
}

// Variables are put in after the text around them is escaped, so the placeholder must survive the escaping.
function substitute(text: string, known: readonly Capture[]): string {
  return known.reduce(
    (result, { value, variable }) =>
      result
        .replaceAll(value, `\u0001${variable}\u0002`)
        .replaceAll(encodeURIComponent(value), `\u0001${variable}\u0002`),
    text,
  );
}

function escapeDouble(text: string): string {
   
  return text.replaceAll(/[\\"$`]/g, String.raw`\$&`).replaceAll(/\u0001(\w+)\u0002/g, '$${$1}');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function textOf(probe: Probe): string {
  return `${probe.target}\n${probe.body?.kind === 'text' ? probe.body.text : ''}`;
}

function stringLeaves(body: string): readonly (readonly [string, string])[] {
  const leaves: (readonly [string, string])[] = [];
  const visit = (name: string, value: Json): void => {
    if (typeof value === 'string') leaves.push([name, value]);
    else if (value !== null && typeof value === 'object') {
      Object.entries(value).forEach(([key, member]) => {
        visit(Array.isArray(value) ? name : key, member);
      });
    }
  };
  try {
    visit('', JSON.parse(body) as Json);
  } catch {
    return [];
  }
  return leaves;
}
