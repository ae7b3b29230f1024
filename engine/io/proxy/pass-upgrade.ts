import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HeaderField } from '../../core/model/index.ts';
import { fieldsOf } from './headers.ts';
import type { ProxyTarget } from './open-target.ts';
import { targetOf } from './target-of.ts';

/** Passes a request to change the protocol on, and then everything that either side says; nothing of it is judged. */
export function passUpgrade(
  message: IncomingMessage,
  client: Duplex,
  head: Buffer,
  { target, mark }: { readonly target: ProxyTarget; readonly mark?: HeaderField | undefined },
): void {
  const own = fieldsOf(message.rawHeaders).map(([name, value]): HeaderField =>
    name.toLowerCase() === 'host' ? [name, target.host] : [name, value],
  );
  const fields = mark === undefined ? own : [...own, mark];
  const passed = target.request(message.method ?? 'GET', targetOf(message.url), fields, true);
  const end = (): void => {
    client.destroy();
    passed.destroy();
  };
  client.on('error', end);
  client.on('close', end);
  passed.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'));
  passed.on('upgrade', (answer, server, first) => {
    client.write(headOf(answer));
    if (first.length > 0) client.write(first);
    if (head.length > 0) server.write(head);
    server.on('error', end);
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
    server.pipe(client);
    client.pipe(server);
  });
  // The target does not change it.
  passed.on('response', (answer) => {
    client.write(headOf(answer, ['connection', 'close']));
    answer.pipe(client);
  });
  passed.end();
}

function headOf(
  { httpVersion, statusCode = 0, statusMessage = '', rawHeaders }: IncomingMessage,
  instead?: HeaderField,
): string {
  const fields = fieldsOf(rawHeaders).filter(
    ([name]) => instead === undefined || !['connection', 'transfer-encoding'].includes(name.toLowerCase()),
  );
  const lines = [...fields, ...(instead === undefined ? [] : [instead])].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `HTTP/${httpVersion} ${statusCode} ${statusMessage}\r\n${lines.join('')}\r\n`;
}
