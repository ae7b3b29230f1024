import { keyHeadersOf, type Contract, type Conversation, type Exam } from '../../core/model/index.ts';
import type { Played } from '../../exam/index.ts';
import type { Authority } from '../../io/exam/authority.ts';
import type { ExamOptions } from './run-exam.ts';

/** How the scripts of an exam are played. */
export interface PlayOptions extends Pick<
  ExamOptions,
  'contract' | 'name' | 'patienceSeconds' | 'signal' | 'onConversation'
> {
  readonly exam: Exam;
  readonly authority?: Authority;
}

/** Returns what was played as the judges want it. */
export function playedOf(contract: Contract, exam: Exam, conversations: readonly Conversation[]): Played {
  return { exam, keyHeader: (keyHeadersOf(contract)[0] ?? '').toLowerCase(), conversations };
}

/** Returns what the keys of a contract begin with, so that those of sittings look like them. */
export function keyPrefixOf({ keys }: Contract): string {
  return keys.find(({ isMain }) => isMain)?.prefix ?? '';
}
