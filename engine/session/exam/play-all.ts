import { WrongUse, type Conversation, type Script } from '../../core/model/index.ts';
import { judgeSitting, longerThan } from '../../exam/index.ts';
import type { ExamClient } from '../../io/exam/client.ts';
import { createSemaphore } from '../../run/semaphore.ts';
import { converse } from './converse.ts';
import { firstWait } from './first-wait.ts';
import { keyPrefixOf, playedOf, type PlayOptions } from './play-options.ts';

/** Lets a client sit every script, side by side; returns why that ended before, if it did. */
export async function playAll(
  scripts: readonly Script[],
  client: ExamClient,
  options: PlayOptions,
  played: Conversation[],
): Promise<string | undefined> {
  const { contract, exam, signal, name } = options;
  const hold = createHold(client, options, played, scripts);
  const playRound = async ({ script, round, longer }: Round): Promise<void> => {
    const numbers = Array.from({ length: script.sitting.times }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => hold(script, number, round, longer)));
  };
  const playAgain = async (script: Script, longer: number): Promise<void> => {
    const more = signal.aborted ? undefined : judgeSitting(script, playedOf(contract, exam, played)).more;
    if (more === 'together') await playRound({ script, round: 2, longer });
    for (let number = 1; more === 'alone' && number <= script.sitting.times && !signal.aborted; number += 1) {
      await hold(script, number, 2, longer);
    }
  };
  const play = async (script: Script, longer: number): Promise<void> => {
    await playRound({ script, round: 1, longer });
    await playAgain(script, longer);
  };

  // Alone, so that a client which cannot do anything is found at once.
  const [scout] = scripts.filter(({ answers, sitting }) => answers.length === 1 && sitting.times === 1);
  const usual = longerThan(undefined);
  if (scout !== undefined) {
    const { requests, end } = await hold(scout, 1, 1, usual);
    if (requests.length === 0) return `${name} sent no request: ${end.what}`;
  }
  const rest = scripts.filter((script) => script !== scout);
  const [first, ...others] = rest.filter((script) => !needsLonger(script)).toSorted(byFailures);
  const firstRound = first === undefined ? Promise.resolve() : playRound({ script: first, round: 1, longer: usual });
  const later = Promise.all(others.map((script) => play(script, usual)));
  const last = firstRound.then(async () => {
    const longer = longerThan(firstWait(played));
    const limited = rest.filter(needsLonger).map((script) => play(script, longer));
    await Promise.all([...limited, ...(first === undefined ? [] : [playAgain(first, usual)])]);
  });
  await Promise.all([later, last]);
  return undefined;
}

interface Round {
  readonly script: Script;
  readonly round: number;
  readonly longer: number;
}

function needsLonger({ answers }: Script): boolean {
  return answers.some(({ retryAfter }) => retryAfter === 'longer');
}

// The first one shows how long the client waits of itself: the more clients fail in it, the better.
function byFailures(one: Script, other: Script): number {
  const rank = ({ answers, sitting }: Script): number => ((answers[0]?.status ?? 0) >= 500 ? sitting.times : 0);
  return rank(other) - rank(one);
}

type Hold = (script: Script, number: number, round: number, longer: number) => Promise<Conversation>;

function createHold(
  client: ExamClient,
  { contract, signal, patienceSeconds = USUAL_PATIENCE, onConversation, authority }: PlayOptions,
  played: Conversation[],
  scripts: readonly Script[],
): Hold {
  const turns = createSemaphore(client.startsAtOnce);
  let planned = scripts.reduce((sum, { sitting }) => sum + sitting.times, 0);
  return async (script, number, round, longer) => {
    if (round > 1) planned += 1;
    const turn = async (): Promise<() => void> => {
      await turns.take();
      let isGiven = false;
      return () => {
        if (!isGiven) turns.give();
        isGiven = true;
      };
    };
    const patienceMs = 1000 * patienceSeconds;
    const held = await converse({
      client,
      script,
      number,
      round,
      longer: () => longer,
      keyPrefix: keyPrefixOf(contract),
      patienceMs,
      signal,
      turn,
      ...(authority === undefined ? {} : { authority }),
    });
    if (held.isUnusable) throw new WrongUse(`The command of the client cannot be used: ${held.conversation.end.what}.`);
    played.push(held.conversation);
    onConversation?.(played.length, planned);
    return held.conversation;
  };
}

const USUAL_PATIENCE = 12;
