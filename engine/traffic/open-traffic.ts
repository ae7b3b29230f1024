import { keyHeaderOf, type Contract, type TrafficExchange } from '../core/model/index.ts';
import { askedOfClients, openClients, watchKeys } from './clients/index.ts';
import { createJudgeExchange, type TrafficOptions } from './judge/judge-exchange.ts';
import type { JudgedExchange } from './judge/judged.ts';
import { createSecretStore } from './tally/secrets.ts';
import { recordTraffic } from './tally/record.ts';
import { openTally } from './tally/open-tally.ts';
import type { Gathered } from './tally/gathered.ts';

/** How a stream of traffic is judged. */
export interface StreamOptions extends TrafficOptions {
  /** All of it is of one client, so that what the client did is held against it as firmly as in an exam. */
  readonly isOneClient?: boolean;
}

/** A stream of exchanges that is judged as it comes. */
export interface Traffic {
  /**
   * Judges the next exchange, counts it, and returns what came of it. Exchanges may come in any order; those of one
   * client in the order in which they were sent tell most of what it did. Nothing is kept of an exchange but a few that
   * show departures, without what gives access.
   */
  readonly take: (exchange: TrafficExchange) => JudgedExchange;
  /** What was gathered so far, for `makeTrafficReport`. It may be asked for more than once. */
  readonly gather: () => Gathered;
}

/**
 * Opens a stream of traffic with the API of a contract:
 *
 *     const traffic = openTraffic(contract, { baseUrls: ['https://staging.example.com'] });
 *     for await (const exchange of exchanges) traffic.take(exchange);
 *     const report = makeTrafficReport(contract, traffic.gather(), facts, demands);
 *
 * Its memory does not grow with the number of exchanges. The secrets of `gather()` are to be taken out of the report by a
 * redactor, as the texts of answers may show them: `session/traffic/finish-traffic.ts` does both.
 */
export function openTraffic(contract: Contract, options: StreamOptions = {}): Traffic {
  const judge = createJudgeExchange(contract, options);
  const asked = askedOfClients(contract);
  const secrets = createSecretStore(keyHeaderOf(contract));
  const record = (exchange: TrafficExchange, operation?: string): ReturnType<typeof recordTraffic> =>
    recordTraffic(exchange, keyHeaderOf(contract), secrets.list(), operation);
  const tally = openTally(contract, record);
  const clients = openClients(contract, asked, { isOneClient: options.isOneClient === true, record });
  const keys = watchKeys(contract, asked, record);
  return {
    take: (exchange) => {
      secrets.learn(exchange);
      const found = judge(exchange);
      const judged: JudgedExchange =
        exchange.isFault === true && found.kind === 'judged'
          ? { kind: 'not-judgeable', origin: found.origin, operation: found.operation.id, reason: A_FAULT }
          : found;
      tally.take(exchange, judged);
      if (judged.kind !== 'elsewhere')
        keys.atApi(exchange, judged.kind === 'judged' ? judged.operation.id : judged.operation);
      else if (judged.isLikeApi !== true) keys.elsewhere(exchange);
      if (found.kind === 'judged') clients.take(exchange, found);
      return judged;
    },
    gather: () => ({
      ...tally.gather(),
      asked,
      clients: clients.list(),
      keysAway: keys.conclude(),
      secrets: secrets.list(),
      hidesBodies: secrets.isOverfull(),
    }),
  };
}

const A_FAULT = 'the answer was made up in place of the API';
