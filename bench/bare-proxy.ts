import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Opens the least that a reverse proxy of Node.js can be, which looks at nothing; returns its origin. */
export async function openBareProxy(target: string): Promise<string> {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 256 });
  const server = createServer({ keepAliveTimeout: 0 }, (message, response) => {
    const { method, url, rawHeaders } = message;
    const passed = request({ hostname, port, method, path: url, headers: rawHeaders, agent }, (answer) => {
      response.sendDate = false;
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
      answer.pipe(response);
    });
    message.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
