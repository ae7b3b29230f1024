import { createHash } from 'node:crypto';
import type { Entry, Report } from '../../engine/core/model/index.ts';
import { describeEntry } from '../describe-finding.ts';
import { groupEntries, type EntryGroup } from '../entry-groups.ts';
import { groupBy } from '../group-by.ts';
import { clipText, formatCount } from '../quantity.ts';

/** The SARIF results of a report: one for each cause of failures and warnings on each operation. */
export function makeResults(report: Report): readonly object[] {
  const ruleIndexes = new Map(report.clauses.map(({ id }, index) => [id, index]));
  return (['fail', 'warn'] as const)
    .flatMap((outcome) => groupEntries(report, outcome).flatMap(partByOperation))
    .map((group) => makeResult(group, ruleIndexes));
}

function partByOperation(group: EntryGroup): readonly EntryGroup[] {
  return [...groupBy(group.entries, ({ operation }) => operation).values()].flatMap((entries) => {
    const [first] = entries;
    return first === undefined ? [] : [{ ...group, first, entries, known: entries.every(({ known }) => known) }];
  });
}

function makeResult(group: EntryGroup, ruleIndexes: ReadonlyMap<string, number>): object {
  const { first, clause, finding, known } = group;
  const ruleId = finding?.clause ?? first.clause;
  const ruleIndex = ruleIndexes.get(ruleId);
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: first.outcome === 'fail' ? 'error' : 'warning',
    message: { text: clipText(message(group), MOST_TEXT) },
    locations: [
      {
        ...(clause?.at === undefined ? {} : { physicalLocation: place(clause.at) }),
        logicalLocations: [{ name: first.operation, kind: 'function' }],
      },
    ],
    partialFingerprints: { 'assayDeparture/v1': fingerprint(ruleId, group) },
    ...(known ? { suppressions: [{ kind: 'external', justification: 'The baseline lists it.' }] } : {}),
    properties: { cases: group.entries.slice(0, MOST_CASES).map(({ case: id }) => id) },
  };
}

const MOST_TEXT = 4000;
const MOST_CASES = 100;

function place({ file, line }: { readonly file: string; readonly line: number }): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, region: { startLine: line } };
}

function message({ first, entries }: EntryGroup): string {
  const others = entries.length > 1 ? ` (and ${formatCount(entries.length - 1, 'case')} more)` : '';
  return `${first.title} [${first.case}]${others}\n${describeEntry(first).join('\n')}${shaky(first)}`;
}

function shaky({ unstable }: Entry): string {
  return unstable ? '\nUnstable: the same request was answered differently when it was sent again.' : '';
}

// What makes a departure the same one in another run: not its cases, and nothing that the target said but its kind.
function fingerprint(clause: string, { key, first, finding }: EntryGroup): string {
  const parts = [clause, first.operation, finding?.check ?? first.outcome, first.group ?? key];
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
