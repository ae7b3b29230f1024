import { createHash } from 'node:crypto';
import type { Report } from '../engine/core/model/index.ts';
import { describeDeparture, listDepartures, type Departure, type Place } from './departures.ts';
import { mapStrings } from './map-strings.ts';
import { clipText } from './quantity.ts';
import { decisionSentence } from './verdict-sentence.ts';
import { visible, visibleJson } from './visible.ts';

/** The report as Code Quality of GitLab: an issue per departure, and one for a run that could not tell. */
export function* gitlab(report: Report): Iterable<string> {
  const shown = mapStrings(report, visible);
  const issues = [...listDepartures(shown).map(makeIssue), ...doubtOf(shown)];
  yield `${visibleJson(JSON.stringify(issues, null, 1))}\n`;
}

type Severity = 'info' | 'minor' | 'major' | 'critical';

function makeIssue(departure: Departure): object {
  const { identity, outcome, clause, known, place } = departure;
  const severity: Severity = known ? 'info' : outcome === 'fail' ? 'critical' : 'minor';
  const text = `${known ? 'Known: ' : ''}${describeDeparture(departure)}`;
  return issue(clause, `${outcome}\0${identity}`, severity, text, place);
}

// No issue would look like a clean run.
function doubtOf(report: Report): readonly object[] {
  if (report.verdict !== 'inconclusive') return [];
  return [issue('inconclusive', 'inconclusive', 'major', `Could not be told: ${decisionSentence(report)}`)];
}

function issue(name: string, identity: string, severity: Severity, text: string, place: Place = PIPELINE): object {
  return {
    description: clipText(text, MOST_TEXT),
    check_name: name,
    fingerprint: createHash('sha256').update(identity).digest('hex'),
    severity,
    location: { path: place.file, lines: { begin: place.line } },
  };
}

// GitLab shows no issue without a file; what calls the run is the nearest where neither contract nor profile is one.
const PIPELINE: Place = { file: '.gitlab-ci.yml', line: 1 };
const MOST_TEXT = 2000;
