import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDerived } from '../../engine/session/derive/derive-contract-folder.ts';
import { readDocument, type ForeignDocument } from '../../engine/session/derive/read-document.ts';
import { openContract } from '../../engine/session/open-contract.ts';

const files: Readonly<Record<string, string>> = {
  '/schemas/pet.yaml':
    'type: object\nproperties: { name: { $ref: "./.parts/name.yaml#/Name" }, tag: { $ref: /tag.json } }\n',
  '/schemas/.parts/name.yaml': 'Name: { type: string, maxLength: 7 }\n',
  '/tag.json': '{ "type": "string", "enum": ["a"] }',
  '/own?v=2': 'type: string\n',
  '/from-disk.yaml': '$ref: file:///etc/hostname\n',
  '/large.yaml': `a: ${'a'.repeat(5_000_001)}\n`,
  '/broken.yaml': 'a: [\n',
};

const MANY = Array.from({ length: 101 }, (_, index) => String(index));

const asked: IncomingMessage[] = [];
const servers = [serve(answer), serve(answer)] as const;
const [host, other] = await Promise.all(servers.map(hostOf));

afterAll(() => {
  servers.forEach((server) => {
    server.close();
    server.closeAllConnections();
  });
});

describe('references to the network', () => {
  test('are an error that says how to allow them, and nobody is asked', async () => {
    asked.length = 0;
    await expect(read(`http://${host}/schemas/pet.yaml`)).rejects.toThrow(
      `openapi.yaml:11:31: \`http://${host}/schemas/pet.yaml\` is elsewhere: save it beside the document and refer to the file, or let it be fetched with --allow-network-refs ${host}`,
    );
    await expect(read(`http://${host}/schemas/pet.yaml`, ['example.com', other ?? ''])).rejects.toThrow('is elsewhere');
    expect(asked).toEqual([]);
  });

  test('are followed on the hosts that are named, each once, without credentials, and kept', async () => {
    asked.length = 0;
    const document = await read(`http://${host}/schemas/pet.yaml`, [host ?? '']);
    expect(asked.map(({ url }) => url).sort()).toEqual(['/schemas/.parts/name.yaml', '/schemas/pet.yaml', '/tag.json']);
    expect(asked.flatMap(({ headers }) => [headers.authorization, headers.cookie])).toEqual(Array(6).fill(undefined));
    const folder = mkdtempSync(join(tmpdir(), 'assay-remote-'));
    await writeDerived(folder, document);
    asked.length = 0;
    const contract = await openContract(folder, '.');
    expect(JSON.stringify(contract.schemas)).toContain('"maxLength":7');
    expect(JSON.stringify(contract.schemas)).toContain('"enum":["a"]');
    expect(asked).toEqual([]);
    expect(readdirSync(join(folder, 'remote', 'http'))).toEqual([encodeURIComponent(host ?? '')]);
  });

  test('may have a query', async () => {
    expect((await read(`http://${host}/own?v=2`, [host ?? ''])).files.length).toBe(2);
  });

  test.each([
    ['what is not there', '/nothing.yaml', 'was answered with 404'],
    ['a redirect, even to the same host', '/moved', `redirects (302) to http://HOST/tag.json`],
    ['a redirect to another host', '/away', 'redirects (302) to http://example.com/'],
    ['more than 5 MB', '/large.yaml', 'is larger than 5 MB'],
    ['what ends in the middle', '/cut', 'cannot be fetched: '],
    ['a file of this machine', '/from-disk.yaml', '`file:///etc/hostname` is elsewhere'],
    ['what is no YAML', '/broken.yaml', 'http://HOST/broken.yaml:'],
  ])('do not lead to %s', async (_, path, says) => {
    await expect(read(`http://${host}${path}`, [host ?? ''])).rejects.toThrow(says.replace('HOST', host ?? ''));
  });

  test('hold no login', async () => {
    await expect(read(`http://me:secret@${host}/tag.json`, [host ?? ''])).rejects.toThrow('without credentials');
  });

  test('come to an end', async () => {
    await expect(read(`http://${host}/many`, [host ?? ''])).rejects.toThrow('more than 100 files');
  });
});

function read(reference: string, hosts: readonly string[] = []): Promise<ForeignDocument> {
  const path = join(mkdtempSync(join(tmpdir(), 'assay-refs-')), 'openapi.yaml');
  writeFileSync(
    path,
    `openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: { $ref: '${reference}' }
`,
  );
  return readDocument(path, { hosts, environment: {} });
}

function serve(listener: RequestListener): ReturnType<typeof createServer> {
  return createServer(listener).listen(0, '127.0.0.1');
}

async function hostOf(server: ReturnType<typeof createServer>): Promise<string> {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
}

function answer(...[request, response]: Parameters<RequestListener>): void {
  asked.push(request);
  const { url = '' } = request;
  if (url === '/many') response.end(`allOf: [${MANY.map((name) => `{ $ref: /one/${name} }`).join(', ')}]\n`);
  else if (url.startsWith('/one/')) response.end('type: object\n');
  else if (url === '/moved') response.writeHead(302, { Location: '/tag.json' }).end();
  else if (url === '/away') response.writeHead(302, { Location: 'http://example.com/' }).end();
  else if (url === '/cut') {
    response.writeHead(200, { 'Content-Length': 100 }).write('type: ');
    setImmediate(() => request.socket.destroy());
  } else if (files[url] === undefined) response.writeHead(404).end();
  else response.end(files[url]);
}
