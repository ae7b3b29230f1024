import type { Report, Verdict } from '../engine/core/model/index.ts';
import { formatCount } from './quantity.ts';
import { verdictWord } from './shard-text.ts';
import { nameSubject } from './subject.ts';

/** The verdict of a report as one sentence. */
export function verdictSentence(report: Report): string {
  return sentences[report.verdict](report);
}

/** The rule that decided the verdict, with the exit code. */
export function decisionSentence(report: Report): string {
  return `Exit code ${report.exitCode}: ${report.decidedBy}`;
}

const sentences: Readonly<Record<Verdict, (report: Report) => string>> = {
  conforms: (report) => {
    const { exercised, total } = report.coverage.clauses;
    const known =
      report.counts.known > 0 ? ` and ${formatCount(report.counts.known, 'known departure')} set aside` : '';
    if (report.shard !== undefined) {
      return `${capitalise(verdictWord(report))} in ${report.target.baseUrl} against the ${report.contract.title} contract, with ${exercised} of ${formatCount(total, 'clause')} exercised${known}.`;
    }
    return `${nameSubject(report)} conforms to ${ask(report)}, with ${exercised} of ${formatCount(total, 'clause')} exercised${known}.`;
  },
  violates: (report) => {
    const broken = newlyBroken(report).length;
    const what =
      broken > 0 ? `breaks ${formatCount(broken, 'required clause')} of` : 'does not meet what was asked of it under';
    return `${nameSubject(report)} ${what} ${ask(report)}.`;
  },
  inconclusive: (report) =>
    `It could not be told whether ${nameSubject(report).replace(/^The (?=client|recorded)/, 'the ')} conforms to ${ask(report)}.`,
};

function capitalise(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function ask({ contract, client }: Report): string {
  return client === undefined
    ? `the ${contract.title} contract`
    : `what the ${contract.title} contract asks of clients`;
}

/** The required clauses that are broken, without what the baseline knows, which decides nothing. */
export function newlyBroken({ entries }: Report): readonly string[] {
  const failures = entries.filter(({ outcome, known }) => outcome === 'fail' && known !== true);
  const required = failures.flatMap(({ findings }) => findings.filter(({ level }) => level === 'required'));
  return [...new Set(required.map(({ clause }) => clause))];
}
