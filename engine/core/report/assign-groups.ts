import type { Entry, Finding } from '../model/index.ts';
import { kindOfText } from './kind-of-text.ts';
import { isJudged } from './outcome.ts';

/**
 * Returns the entries with those of one departure under one group: the same clause, check, place and kind of received
 * text, each time or not each time, whatever the operation. A status that most cases got in place of theirs is one departure from all their clauses.
 */
export function assignGroups(entries: readonly Entry[]): readonly Entry[] {
  const ruling = rulingStatus(entries);
  return entries.map((entry) => {
    const firmest = firmestFinding(entry.findings);
    return firmest === undefined
      ? entry
      : {
          ...entry,
          group: [
            groupOf(firmest, ruling),
            ...(entry.walk?.broke === undefined ? [] : [entry.walk.broke]),
            ...(entry.unstable ? ['unstable'] : []),
          ].join(' | '),
        };
  });
}

/** Returns the finding that decides an entry's outcome: the first required one, else the first. */
export function firmestFinding(findings: readonly Finding[]): Finding | undefined {
  const [required, advised] = (['required', 'advised'] as const).map((wanted) =>
    findings.find(({ level }) => level === wanted),
  );
  return required ?? advised ?? findings[0];
}

function groupOf({ clause, check, at, received }: Finding, ruling: string | undefined): string {
  const place = at.replaceAll(/\d+/g, 'n');
  if (check !== 'status') return [clause, check, place, kindOfText(received)].join(' | ');
  return [...(received === ruling ? [] : [clause]), check, place, received.replace(/^2\d\d$/, '2xx')].join(' | ');
}

// Whatever such a target is asked, it says the same.
function rulingStatus(entries: readonly Entry[]): string | undefined {
  const judged = entries.filter(({ outcome }) => isJudged(outcome));
  const counts = new Map<string, number>();
  for (const { findings } of judged) {
    const firmest = firmestFinding(findings);
    if (firmest?.check === 'status') counts.set(firmest.received, (counts.get(firmest.received) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= LEAST_CASES && count >= RULING_SHARE * judged.length)?.[0];
}

const LEAST_CASES = 10;
const RULING_SHARE = 0.5;
