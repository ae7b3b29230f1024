import type { Entry, Outcome } from '../engine/core/model/index.ts';
import { describeFinding } from './describe-finding.ts';

/** The child element of a JUnit test case that tells its outcome; none for a pass, a warning, or what is only proposed. */
export function outcomeElement(entry: Entry): Readonly<Record<string, unknown>> {
  return elements[entry.outcome](entry);
}

const elements: Readonly<Record<Outcome, (entry: Entry) => Readonly<Record<string, unknown>>>> = {
  pass: () => ({}),
  warn: () => ({}),
  proposed: () => ({}),
  skip: (entry) => ({ skipped: { '@message': oneLine(entry.reason) } }),
  error: (entry) => ({ error: { '@message': oneLine(entry.reason), '@type': 'error', '#text': details(entry) } }),
  // A departure that the baseline knows does not fail the run, so it must not turn the job red either.
  fail: (entry) =>
    entry.known ? { skipped: { '@message': `known departure: ${summary(entry)}` } } : { failure: failure(entry) },
};

function failure(entry: Entry): Readonly<Record<string, string>> {
  const checks = entry.findings.map(({ check }) => check);
  return { '@message': summary(entry), '@type': [...new Set(checks)].join(' '), '#text': details(entry) };
}

function summary(entry: Entry): string {
  const [first] = entry.findings;
  return oneLine(first ? describeFinding(first) : entry.reason);
}

function details(entry: Entry): string {
  const curl = entry.curl === undefined ? [] : ['', 'To send it again:', entry.curl];
  return [`case ${entry.case}`, entry.reason ?? '', ...entry.findings.map(describeFinding), ...curl].join('\n');
}

// A parser turns a line break inside an attribute into a space.
function oneLine(text = 'no reason was recorded'): string {
  return text.replace(/\s+/g, ' ');
}
