import type { Finding, RecordedExchange } from '../../core/model/index.ts';
import { kindOfText } from '../../core/report/kind-of-text.ts';
import { createReasons, type Reasons } from './reasons.ts';

/** What was met of one situation, or of one status, of an operation. */
export interface Notes {
  readonly id: string;
  readonly operation: string;
  /** Exchanges, those of which nothing was told included. */
  met: number;
  /** Those that were held against all that it asks for. */
  judged: number;
  departed: number;
  readonly findings: Map<string, Finding>;
  readonly shown: RecordedExchange[];
  readonly open: Reasons;
  readonly statuses: Set<number>;
  readonly constraints: Set<string>;
}

/** Returns notes of which nothing was met. */
export function createNotes(id: string, operation: string): Notes {
  return {
    id,
    operation,
    met: 0,
    judged: 0,
    departed: 0,
    findings: new Map(),
    shown: [],
    open: createReasons(),
    statuses: new Set(),
    constraints: new Set(),
  };
}

/** Adds the findings of one exchange: each kind of departure once, with the exchange that shows it first. */
export function addFindings(notes: Notes, findings: readonly Finding[], show: () => RecordedExchange): void {
  if (findings.length === 0) return;
  notes.departed += 1;
  const fresh = findings.filter((finding) => !notes.findings.has(kindOf(finding)));
  if (fresh.length === 0 || notes.findings.size >= MOST_KINDS) return;
  for (const finding of fresh) notes.findings.set(kindOf(finding), finding);
  if (notes.shown.length < MOST_SHOWN) notes.shown.push(show());
}

const MOST_KINDS = 20;
const MOST_SHOWN = 5;

function kindOf({ clause, check, level, at, received }: Finding): string {
  return [clause, check, level, at.replaceAll(/\d+/g, 'n'), check === 'status' ? received : kindOfText(received)].join(
    ' | ',
  );
}
