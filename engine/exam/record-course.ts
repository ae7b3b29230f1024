import type { Conversation, Course, CourseStep, ExamRequest } from '../core/model/index.ts';
import { pairsOf } from './attempts.ts';

/** Returns the course of a conversation for a picture of it. */
export function recordCourse(conversation: Conversation, number: number): Course {
  const { requests, end } = conversation;
  return {
    number,
    steps: requests.slice(0, MOST_STEPS).flatMap(stepsOf),
    waits: pairsOf(conversation)
      .slice(0, MOST_STEPS)
      .map(({ before: { answer }, after }) => ({
        fromMs: round(answer.atMs),
        toMs: round(after.atMs),
        ...(answer.retryAfter === undefined ? {} : { leastMs: 1000 * answer.retryAfter }),
      })),
    endMs: round(end.atMs),
    end: end.what,
  };
}

// A client without measure sends hundreds; the first ones show it.
const MOST_STEPS = 40;

function stepsOf({ atMs, place, answer }: ExamRequest): readonly CourseStep[] {
  const request = { atMs: round(atMs), kind: 'request', place } as const;
  if (answer === undefined) return [request];
  return [request, { atMs: round(answer.atMs), kind: 'answer', place, status: answer.status }];
}

function round(ms: number): number {
  return Math.round(10 * ms) / 10;
}
