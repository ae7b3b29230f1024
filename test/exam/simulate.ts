import { createRandom } from '../../engine/core/random/index.ts';
import {
  keyHeaderOf,
  type Contract,
  type Conversation,
  type Entry,
  type ExamRequest,
  type Script,
} from '../../engine/core/model/index.ts';
import { judgeSitting, longerThan, makeExamReport, nextAnswer, pairsOf, type Played } from '../../engine/exam/index.ts';
import { createClient, type ClientParts } from '../../reference/client/create-client.ts';
import { faithful } from '../../reference/client/rules.ts';

/** Makes the parts of a client of whose chance the seed decides. */
export type Make = (random: () => number) => Partial<ClientParts>;

/** Lets a client sit every script on a clock that only its waits move, and returns the entries. */
export async function simulateExam(
  contract: Contract,
  scripts: readonly Script[],
  make: Make,
  seed = 1,
): Promise<readonly Entry[]> {
  const { exam } = contract;
  if (exam === undefined) throw new Error('The contract has no exam.');
  const source = createRandom(seed, 'exam');
  const random = (): number => source.int(1_000_000) / 1_000_000;
  const conversations: Conversation[] = [];
  const played: Played = { exam, keyHeader: keyHeaderOf(contract).toLowerCase(), conversations };
  const play = async (script: Script, round: number, longer: number): Promise<void> => {
    for (let number = 1; number <= script.sitting.times; number += 1) {
      conversations.push(await simulate(script, make(random), { number, round, longer }));
    }
  };
  const failing = scripts.filter(({ answers }) => (answers[0]?.status ?? 0) >= 500);
  for (const script of failing) await play(script, 1, 2);
  const first = conversations.flatMap(pairsOf).flatMap(({ index, waitMs }) => (index === 1 ? [waitMs] : []));
  const longer = longerThan(Math.max(0, ...first));
  for (const script of scripts.filter((one) => !failing.includes(one))) await play(script, 1, longer);
  for (const script of scripts) if (judgeSitting(script, played).more !== undefined) await play(script, 2, longer);
  const time = '2026-01-01T00:00:00.000Z';
  const facts = {
    run: 'r',
    version: '0',
    client: { name: 'simulated' },
    target: { baseUrl: 'http://127.0.0.1', environment: 'local' as const },
    started: time,
    finished: time,
    seed: 0,
    depth: 'quick' as const,
  };
  return makeExamReport(contract, scripts, played, facts, { failOn: [] }).entries;
}

interface Seat {
  readonly number: number;
  readonly round: number;
  readonly longer: number;
}

async function simulate(
  script: Script,
  parts: Partial<ClientParts>,
  { number, round, longer }: Seat,
): Promise<Conversation> {
  const { sitting, input } = script;
  const [baseUrl, elsewhere, key] = ['http://api.test', 'http://elsewhere.test', `sk_test_${'ab'.repeat(32)}`];
  const requests: ExamRequest[] = [];
  let nowMs = 0;
  const limitMs = sitting.seconds === undefined ? Infinity : 1000 * sitting.seconds;
  const fetch: ClientParts['fetch'] = async (url, init) => {
    const request = new Request(url, init);
    const { origin, pathname, search } = new URL(request.url);
    if (nowMs > limitMs) throw new Error('ended');
    const place = origin === baseUrl ? 'api' : 'elsewhere';
    const seen: ExamRequest = {
      atMs: (nowMs += 1),
      place,
      method: request.method,
      target: `${pathname}${search}`,
      headers: [...request.headers],
      body: await request.text(),
    };
    const answer = nextAnswer(script, requests, seen, { elsewhere, longer });
    requests.push({ ...seen, answer: { atMs: (nowMs += 1), ...answer } });
    const body = [204, 304].includes(answer.status) ? null : answer.body;
    return new Response(body, {
      status: answer.status,
      headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
    });
  };
  const sleep = (ms: number): Promise<void> => {
    nowMs += Math.max(0, ms);
    return Promise.resolve();
  };
  const client = createClient({ ...parts, fetch, rules: { ...(parts.rules ?? faithful), sleep } });
  const said = await client({ baseUrl, apiKey: key, operation: sitting.operation, input }).catch(() => undefined);
  return {
    sitting: sitting.id,
    number,
    round,
    key,
    baseUrl,
    elsewhere,
    requests,
    end: { kind: nowMs > limitMs ? 'ended' : 'done', atMs: nowMs, what: 'it returned' },
    latestMs: 0,
    ...(said === undefined ? {} : { understood: said }),
  };
}
