import { createHash } from 'node:crypto';
import { operationOf, type Call, type ClauseResult, type Entry, type Report } from '../../engine/core/model/index.ts';
import { describeEntry } from '../describe-finding.ts';
import { mainFinding } from '../entry-groups.ts';
import { groupBy } from '../group-by.ts';
import { clipText, formatCount } from '../quantity.ts';

/** The SARIF results of a report: one for each clause, check and place that failures and warnings depart in. */
export function makeResults(report: Report): readonly object[] {
  const clauses = new Map(report.clauses.map((clause, index) => [clause.id, { clause, index }]));
  return (['fail', 'warn'] as const).flatMap((outcome) => {
    const entries = report.entries.filter((entry) => entry.outcome === outcome);
    return [...groupBy(entries, identify)].flatMap(([identity, alike]) => {
      const [first] = alike;
      return first === undefined ? [] : [makeResult(identity, first, alike, clauses, report.call?.files)];
    });
  });
}

// What makes a departure the same one in another run: not its cases or how many they are, and nothing that the target said.
function identify(entry: Entry): string {
  const finding = mainFinding(entry);
  const place = finding?.at.replace(/\d+/g, 'n') ?? '';
  return [finding?.clause ?? entry.clause, finding?.check ?? entry.outcome, place].join('\0');
}

function makeResult(
  identity: string,
  first: Entry,
  alike: readonly Entry[],
  clauses: ReadonlyMap<string, { readonly clause: ClauseResult; readonly index: number }>,
  files: Files | undefined,
): object {
  const ruleId = mainFinding(first)?.clause ?? first.clause;
  const rule = clauses.get(ruleId);
  const operations = [...new Set(alike.map((entry) => operationOf(entry, mainFinding(entry))))];
  const at = placeOf(rule?.clause, files);
  return {
    ruleId,
    ...(rule === undefined ? {} : { ruleIndex: rule.index }),
    level: first.outcome === 'fail' ? 'error' : 'warning',
    message: { text: clipText(describe(first, alike.length), MOST_TEXT) },
    locations: [
      {
        ...(at === undefined ? {} : { physicalLocation: at }),
        logicalLocations: operations.map((name) => ({ name, kind: 'function' })),
      },
    ],
    partialFingerprints: { 'assayDeparture/v1': createHash('sha256').update(identity).digest('hex') },
    ...(alike.every(({ known }) => known) ? { suppressions: [KNOWN] } : {}),
    properties: { cases: alike.slice(0, MOST_CASES).map(({ case: id }) => id) },
  };
}

const KNOWN = { kind: 'external', justification: 'The baseline lists it.' };
const MOST_TEXT = 4000;
const MOST_CASES = 100;

type Files = NonNullable<Call['files']>;

// A code scanner shows what it finds in the repository: the clause where the contract is there, else the profile that
// names the target. The contract that comes with the program is in nobody's repository.
function placeOf(clause: ClauseResult | undefined, { contract, profile }: Files = {}): object | undefined {
  const at = clause?.at;
  if (contract !== undefined && at !== undefined) return place(`${contract}/${at.file.replace(PACKAGE, '')}`, at.line);
  return profile === undefined ? undefined : place(profile, 1);
}

const PACKAGE = /^spec\/[^/]+\//;

function place(file: string, startLine: number): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, region: { startLine } };
}

function describe(first: Entry, count: number): string {
  const others = count > 1 ? ` (and ${formatCount(count - 1, 'case')} more)` : '';
  const shaky = first.unstable ? '\nUnstable: the same request was answered differently when it was sent again.' : '';
  return `${first.title} [${first.case}]${others}\n${describeEntry(first).join('\n')}${shaky}`;
}
