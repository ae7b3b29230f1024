import type { Report } from '../../engine/core/model/index.ts';
import { mapStrings } from '../map-strings.ts';
import { decisionSentence, verdictSentence } from '../verdict-sentence.ts';
import { visible, visibleJson } from '../visible.ts';
import { makeResults } from './results.ts';
import { makeRule } from './rule.ts';

/** The report as SARIF 2.1.0: a rule per clause, a result per departure with its operations, each at a place in the repository of the user, where there is one. */
export function* sarif(report: Report): Iterable<string> {
  const shown = mapStrings(report, visible);
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [makeRun(shown)] };
  yield `${visibleJson(JSON.stringify(log, null, 1))}\n`;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function makeRun(report: Report): object {
  const { assay, contract, target } = report;
  return {
    tool: {
      driver: {
        name: 'assay',
        version: assay.version,
        rules: report.clauses.map((clause) => makeRule(clause, contract.docsUrl)),
      },
    },
    automationDetails: { id: `assay/${contract.name}/${target.environment}/` },
    columnKind: 'utf16CodeUnits',
    invocations: [makeInvocation(report)],
    results: makeResults(report),
    properties: {
      ...(report.client === undefined ? { baseUrl: target.baseUrl } : { client: report.client.name }),
      contract: `${contract.name} ${contract.version}`,
      contractDigest: contract.digest,
      run: report.run,
      seed: report.seed,
      depth: report.depth,
    },
  };
}

// A run that could not tell has no results, so that it must not look like a clean one.
function makeInvocation(report: Report): object {
  const errors = report.entries.filter(({ outcome }) => outcome === 'error');
  return {
    executionSuccessful: report.verdict !== 'inconclusive',
    exitCode: report.exitCode,
    exitCodeDescription: decisionSentence(report),
    startTimeUtc: report.started,
    endTimeUtc: report.finished,
    toolExecutionNotifications: [
      { level: report.verdict === 'conforms' ? 'note' : 'error', message: { text: verdictSentence(report) } },
      ...errors.slice(0, MOST_ERRORS).map(({ case: id, reason }) => ({
        level: 'error',
        message: { text: `${id} could not be judged: ${reason ?? 'no reason was recorded'}` },
      })),
    ],
  };
}

const MOST_ERRORS = 100;
