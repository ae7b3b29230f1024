import { describe, expect, it } from 'vitest';
import type { Conversation, ExamExpectation, Script } from '../../../engine/core/model/index.ts';
import { examChecks, type Evidence, type Judgement } from '../../../engine/exam/checks/index.ts';

/** Conversations, with what a check comes to. */
export type Row = readonly [
  title: string,
  kind: Judgement['kind'],
  conversations: readonly Conversation[],
  more?: Partial<Evidence>,
];

const script: Script = {
  sitting: {
    id: 'own',
    title: 'own',
    operation: 'get',
    depth: 'quick',
    times: 1,
    answers: [],
    clauses: [],
    at: { file: 'exam/x.yaml', line: 1, column: 1 },
  },
  input: { method: 'GET', path: '/thing', parameters: {} },
  answers: [],
};

/** Makes a test of each row of a check. */
export function judgeTable<Name extends keyof ExamExpectation>(
  name: Name,
  part: NonNullable<ExamExpectation[Name]>,
  rows: readonly Row[],
): void {
  describe(name, () => {
    it.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', (_, kind, row) => {
      expect(judge(name, part, row).kind).toBe(kind);
    });
  });
}

function judge<Name extends keyof ExamExpectation>(
  name: Name,
  part: NonNullable<ExamExpectation[Name]>,
  [, , conversations, more = {}]: Row,
): Judgement {
  return examChecks[name](part, { script, conversations, twins: [], keyHeader: 'x-api-key', said: new Set(), ...more });
}
