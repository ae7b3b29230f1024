import { createHash } from 'node:crypto';
import { WrongUse, type Conversation, type ExamRequest, type Script } from '../../core/model/index.ts';
import { answerPreflight, longerThan, shareHeaders, type GivenAnswer } from '../../exam/index.ts';
import type { ExamTask } from '../../io/exam/client.ts';
import { firstWait } from './first-wait.ts';
import { openPlace, type Openness, type Place } from './place.ts';
import { keyPrefixOf, type PlayOptions } from './play-options.ts';
import { untilOver } from './until-over.ts';

/** Sittings that wait for whoever comes. */
export interface Served {
  /** The port of the first one, the others follow; any free ones without. */
  readonly port?: number;
  /** Told of all sittings when they are open. */
  readonly announce: (tasks: readonly ExamTask[]) => void;
}

/** Serves every script until each conversation is over; one begins with its first request and ends after quiet. */
export async function serveAll(
  scripts: readonly Script[],
  served: Served,
  options: PlayOptions,
  played: Conversation[],
): Promise<void> {
  const { signal, patienceSeconds = USUAL_PATIENCE, onConversation } = options;
  const places: Place[] = [];
  try {
    await openAll(scripts, served, options, places);
    served.announce(places.map(({ task }) => task));
    const ended: Conversation[] = [];
    await Promise.all(
      places.map(async (place) => {
        const end = await untilOver(place, { patienceMs: 1000 * patienceSeconds, signal });
        ended.push(place.record(end));
        await place.stage.close();
        onConversation?.(ended.length, places.length);
      }),
    );
    played.push(...worthTelling(ended));
  } finally {
    await Promise.all(places.map(({ stage }) => stage.close()));
  }
}

const USUAL_PATIENCE = 20;

async function openAll(
  scripts: readonly Script[],
  { port }: Served,
  { authority, contract }: PlayOptions,
  places: Place[],
): Promise<void> {
  const seats = scripts.flatMap((script) =>
    Array.from({ length: script.sitting.times }, (_, index) => ({ script, number: index + 1 })),
  );
  if (port !== undefined && port + 2 * seats.length - 1 > LAST_PORT) {
    throw new WrongUse(`--port ${port} leaves too few ports: ${2 * seats.length} are needed, up to ${LAST_PORT}.`);
  }
  // What the client waits of itself is known when it was seen; until then the longest wait is the one that tells.
  const longer = (): number => {
    const now = places.map(({ record, stage }) => record({ kind: 'ended', atMs: stage.now(), what: '' }));
    return longerThan(firstWait(now) ?? Infinity);
  };
  for (const [index, { script, number }] of seats.entries()) {
    const shared = {
      script,
      number,
      round: 1,
      longer,
      keyPrefix: keyPrefixOf(contract),
      ...(authority === undefined ? {} : { authority }),
    };
    places.push(await openPlace(shared, { ...OPEN, ...fixed(`${script.sitting.id}/${number}`, index) }));
  }

  // With its port a key is known beforehand as well.
  function fixed(name: string, index: number): Pick<Openness, 'ports' | 'key'> {
    if (port === undefined) return {};
    const key = `${keyPrefixOf(contract)}${createHash('sha256').update(`assay exam ${name}`).digest('hex')}`;
    return { key, ports: { api: port + index, elsewhere: port + seats.length + index } };
  }
}

const LAST_PORT = 65_535;

const OPEN: Pick<Openness, 'aside' | 'share'> = { aside: answerAside, share: shareHeaders };

// What browsers ask of themselves is no request of a client, nor is the question what to do.
function answerAside(request: ExamRequest, task: ExamTask): GivenAnswer | undefined {
  const { method, target, place } = request;
  const preflight = answerPreflight(request);
  if (preflight !== undefined) return preflight;
  if (method === 'GET' && target === '/favicon.ico') return { status: 404, headers: [], body: '' };
  if (method !== 'GET' || target !== '/' || place !== 'api') return undefined;
  const headers = [['content-type', 'application/json'] as const, ...shareHeaders(request)];
  return { status: 200, headers, body: JSON.stringify(task) };
}

/** Those that were asked for anything, and of a sitting that nobody asked for one that says so. */
function worthTelling(conversations: readonly Conversation[]): readonly Conversation[] {
  const asked = conversations.filter(({ requests }) => requests.length > 0);
  const known = new Set(asked.map(({ sitting }) => sitting));
  const rest = conversations.filter(
    ({ sitting }, index, all) => !known.has(sitting) && all.findIndex((one) => one.sitting === sitting) === index,
  );
  return [...asked, ...rest];
}
