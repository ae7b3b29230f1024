import { extendPointer, type Entry, type Finding, type Json } from '../../engine/core/model/index.ts';

/** A line of a body by its JSON path. */
export interface DiffLine {
  readonly kind: 'same' | 'expected' | 'received';
  readonly path: string;
  readonly text: string;
}

/** The answer of an entry by JSON path, with what was expected beside what was received; nothing where it is no whole JSON. */
export function diffLines(entry: Entry): readonly DiffLine[] {
  const findings = entry.findings.filter(({ at }) => at.startsWith('body/'));
  const body = findings.length === 0 ? undefined : judgedBody(entry);
  if (body === undefined) return [];
  const paths = new Set(findings.map(({ at }) => at));
  const leaves = flatten(body, 'body', paths);
  const present = new Set(leaves.map(([path]) => path));
  const missing = findings.filter(({ at }) => !present.has(at));
  return [
    ...leaves.flatMap(([path, text]) => leafLines(path, text, findings)),
    ...missing.flatMap((finding): readonly DiffLine[] => [
      expected(finding),
      { kind: 'received', path: finding.at, text: finding.received },
    ]),
  ];
}

// The findings are about the answers that a case was judged by, and of these about one with the status that was noted.
function judgedBody({ exchanges, received }: Entry): Json | undefined {
  const answers = exchanges.flatMap(({ role, response }) =>
    (role !== 'probe' && role !== 'again') || !response ? [] : [response],
  );
  const answer = answers.find(({ status }) => received === undefined || status === received);
  if (answer?.body === undefined || answer.cut !== undefined) return undefined;
  try {
    return JSON.parse(answer.body) as Json;
  } catch {
    return undefined;
  }
}

function flatten(value: Json, path: string, stops: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (stops.has(path) || members.length === 0) return [[path, JSON.stringify(value)]];
  return members.flatMap(([key, member]) => flatten(member, extendPointer(path, key), stops));
}

function leafLines(path: string, text: string, findings: readonly Finding[]): readonly DiffLine[] {
  const own = findings.filter(({ at }) => at === path);
  if (own.length === 0) return [{ kind: 'same', path, text }];
  return [...own.map(expected), { kind: 'received', path, text }];
}

function expected(finding: Finding): DiffLine {
  return { kind: 'expected', path: finding.at, text: finding.expected };
}
