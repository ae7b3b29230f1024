import type { RequestListener } from 'node:http';
import { openApp } from '../../../engine/session/open-app.ts';
import { createReference } from '../../../reference/index.ts';
import { SANDBOX_KEY } from '../key.ts';
import { openReference, type Wrap } from '../serve/open-reference.ts';
import { conforms, inconclusive, type Ending, type HostileTarget } from '../target.ts';

const ENDLESS_WAIT = 'the target limits requests and asks to wait';

const dies: RequestListener = (request) => {
  request.socket.destroy();
};

/** Targets that keep the contract for a while, or in an odd way. */
export const turns: readonly HostileTarget[] = [
  turning('dies in the middle of the run', inconclusive('ended in error'), after(4, dies)),
  turning('dies for a moment and comes back', conforms, during(3, 5, dies)),
  turning(
    'answers 503 for good in the middle of the run',
    inconclusive('the target answered 503'),
    after(4, answers(503)),
  ),
  turning('answers 503 for a moment', conforms, during(3, 5, answers(503))),
  turning('asks to wait for 30 years', inconclusive(ENDLESS_WAIT), after(2, limits('999999999'))),
  turning(
    'asks to wait for no time, for ever',
    inconclusive('the target still limits the request'),
    after(2, limits('0')),
  ),
  turning('closes after every response', conforms, (listener) => (request, response) => {
    response.shouldKeepAlive = false;
    listener(request, response);
  }),
  turning('announces keep-alive and closes', conforms, (listener) => (request, response) => {
    response.on('finish', () => setImmediate(() => request.socket.destroy()));
    listener(request, response);
  }),
  turning('sends hints before every response', conforms, (listener) => (request, response) => {
    response.writeEarlyHints({ link: '</a>; rel=preload' });
    listener(request, response);
  }),
  turning('sets a cookie on every response', conforms, (listener) => (request, response) => {
    response.setHeader('set-cookie', 'session=topsecret-session');
    listener(request, response);
  }),
  {
    title: 'takes 200 ms for every response',
    open: () => openApp(slowly(createReference({ keys: { sandbox: SANDBOX_KEY } }).listener)),
    endings: { later: conforms },
  },
];

function turning(title: string, ending: Ending, wrap: Wrap): HostileTarget {
  return { title, open: () => openReference({}, wrap), endings: { later: ending } };
}

// The first two requests are the preflight.
function after(faithful: number, hostile: RequestListener): Wrap {
  return during(faithful, Infinity, hostile);
}

function during(from: number, until: number, hostile: RequestListener): Wrap {
  return (listener) => {
    let count = 0;
    return (request, response) => {
      count += 1;
      if (count > from && count <= until) hostile(request, response);
      else listener(request, response);
    };
  };
}

function answers(status: number): RequestListener {
  return (_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>down</h1>');
}

function limits(seconds: string): RequestListener {
  const body = JSON.stringify({ error: 'Rate limit exceeded' });
  return (_, response) =>
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': seconds }).end(body);
}

function slowly(listener: RequestListener): RequestListener {
  return (request, response) => {
    setTimeout(() => {
      listener(request, response);
    }, 200);
  };
}
