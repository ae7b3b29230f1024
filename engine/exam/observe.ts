import type { Conversation, Observation, Script } from '../core/model/index.ts';
import { isAnswered, pairsOf, requestsOf } from './attempts.ts';
import { seconds } from './seconds.ts';

/** Returns what the exam saw of things that the page leaves open. */
export function observeConversations(
  scripts: readonly Script[],
  conversations: readonly Conversation[],
): readonly Observation[] {
  return [
    ...see('what becomes of a POST that was answered with 500', postsOf(scripts, conversations).map(sayAgain)),
    ...see('the waits after 500 and 502, of each client', conversations.filter(hasFailed).map(sayWaits)),
    ...see('what a client does where it fails again and again', conversations.filter(isLong).map(sayEnd)),
    ...see('where a redirect to another origin leads', conversations.filter(isRedirected).map(sayRedirect)),
  ];
}

function see(what: string, seen: readonly string[]): readonly Observation[] {
  return seen.length === 0 ? [] : [{ what, seen: seen.length === 1 ? (seen[0] ?? '') : seen }];
}

function postsOf(scripts: readonly Script[], conversations: readonly Conversation[]): readonly Conversation[] {
  const posts = scripts.filter(({ input, sitting }) => input.method === 'POST' && sitting.answers[0]?.status === 500);
  return conversations.filter(({ sitting }) => posts.some((script) => script.sitting.id === sitting));
}

function sayAgain(conversation: Conversation): string {
  return pairsOf(conversation).length === 0 ? 'it is not sent again' : 'it is sent again, so that it may be done twice';
}

function hasFailed(conversation: Conversation): boolean {
  return pairsOf(conversation).filter(isAfterFailure).length >= 2 && !isLong(conversation);
}

function isAfterFailure({ before }: ReturnType<typeof pairsOf>[number]): boolean {
  return before.answer.status === 500 || before.answer.status === 502;
}

function sayWaits(conversation: Conversation): string {
  return pairsOf(conversation)
    .map(({ waitMs }) => seconds(waitMs))
    .join(', ');
}

function isLong(conversation: Conversation): boolean {
  const answers = requestsOf(conversation).filter(isAnswered);
  return answers.length > 4 && answers.slice(0, -1).every(({ answer }) => answer.status >= 500);
}

function sayEnd(conversation: Conversation): string {
  return `${requestsOf(conversation).length} requests, then ${conversation.end.what}`;
}

function isRedirected(conversation: Conversation): boolean {
  return requestsOf(conversation).some((request) => request.answer?.headers.some(([name]) => name === 'location'));
}

function sayRedirect({ requests }: Conversation): string {
  return requests.some(({ place }) => place === 'elsewhere') ? 'it is followed' : 'it is not followed';
}
