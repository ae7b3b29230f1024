import { createHash } from 'node:crypto';
import type { Report } from '../../engine/core/model/index.ts';
import { describeDeparture, listDepartures, type Departure, type Place } from '../departures.ts';
import { clipText } from '../quantity.ts';

/** The SARIF results of a report: one for each clause, check and place that failures and warnings depart in. */
export function makeResults(report: Report): readonly object[] {
  const indexes = new Map(report.clauses.map(({ id }, index) => [id, index]));
  return listDepartures(report).map((departure) => makeResult(departure, indexes.get(departure.clause)));
}

function makeResult(departure: Departure, ruleIndex: number | undefined): object {
  const { identity, clause, outcome, operations, place, known, entries } = departure;
  return {
    ruleId: clause,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: outcome === 'fail' ? 'error' : 'warning',
    message: { text: clipText(describeDeparture(departure), MOST_TEXT) },
    locations: [
      {
        ...(place === undefined ? {} : { physicalLocation: makePlace(place) }),
        logicalLocations: operations.map((name) => ({ name, kind: 'function' })),
      },
    ],
    partialFingerprints: { 'assayDeparture/v1': createHash('sha256').update(identity).digest('hex') },
    ...(known ? { suppressions: [KNOWN] } : {}),
    properties: { cases: entries.slice(0, MOST_CASES).map(({ case: id }) => id) },
  };
}

const KNOWN = { kind: 'external', justification: 'The baseline lists it.' };
const MOST_TEXT = 4000;
const MOST_CASES = 100;

function makePlace({ file, line }: Place): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, region: { startLine: line } };
}
