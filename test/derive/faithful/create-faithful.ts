import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Contract } from '../../../engine/core/model/index.ts';
import { asText } from './as-text.ts';
import type { Answer, Asked, Defect, Why } from './asked.ts';
import { createAnswers } from './create-answers.ts';
import { createFits } from './create-fits.ts';
import { createStore } from './create-store.ts';
import { matchPath } from './match-path.ts';
import { readContent, type Content } from './read-content.ts';
import { refuseAccess } from './refuse-access.ts';
import { refuseParameters } from './refuse-parameters.ts';

/** What a server is made of. */
export interface Faithful {
  readonly contract: Contract;
  readonly guarded: ReadonlySet<string>;
  readonly defect?: Defect;
}

/** Returns a server that does what a document says and keeps what it is given in memory. */
export function createFaithful({ contract, guarded, defect = (answer) => answer }: Faithful): Server {
  const answers = createAnswers(contract.schemas);
  const fits = createFits(contract.schemas);
  const keep = createStore(contract, answers);
  return createServer((request, response) => {
    void readText(request).then((text) => {
      write(response, defect(...decide(request, text)));
    });
  });

  function decide({ method, headers, url: target = '/' }: IncomingMessage, text: string): readonly [Answer, Asked] {
    const url = new URL(target, 'http://faithful.invalid');
    const fitting = contract.operations.filter(({ path }) => matchPath(path, url.pathname) !== undefined);
    const callable = fitting.filter((one) => one.method === method);
    const operation = callable.find(({ path }) => !path.includes('{')) ?? callable[0];
    const tell = (why: Why, at = ''): Asked => ({
      ...(operation && { operation }),
      headers,
      why,
      at,
      succeed: () => answers.succeed(operation),
    });
    if (operation === undefined) {
      if (fitting.length === 0) return [answers.refuse(undefined, [404]), tell('path')];
      const allow = fitting.map((one) => one.method).join(', ');
      return [{ ...answers.refuse(fitting[0], [405]), headers: { Allow: allow } }, tell('method')];
    }
    const question = { operation, url, headers, text };
    const early = refuseAccess(question, guarded) ?? refuseParameters(question, fits);
    const { refusal, body }: Content = early === undefined ? readContent(question, fits) : { refusal: early };
    if (refusal !== undefined) return [answers.refuse(operation, refusal.statuses), tell(refusal.why, refusal.at)];
    const { why, answer } = keep(question, body);
    return [answer, tell(why)];
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function write(response: ServerResponse, { status, body, mediaType, headers = {} }: Answer): void {
  if (body === undefined || mediaType === undefined) {
    response.writeHead(status, headers).end('');
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Type': mediaType });
  response.end(/json/.test(mediaType) ? JSON.stringify(body) : asText(body ?? ''));
}
