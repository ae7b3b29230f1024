import supertest from 'supertest';
import { createReference } from '../../reference/index.ts';
import type { Keys, ReferenceOptions } from '../../reference/index.ts';

/** What a request is made of; the sandbox key is sent unless another or none is named. */
export interface Sent {
  readonly key?: string | readonly string[] | null;
  readonly body?: unknown;
  /** A body sent as it is. */
  readonly text?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A file to upload. */
export interface File {
  readonly bytes?: Buffer;
  readonly filename?: string;
  readonly contentType?: string;
  readonly key?: string;
}

/** A reference with the few things every test does to it. */
export interface OpenReference {
  readonly keys: Keys;
  /** Sends to a path below `/api/integrations`. */
  readonly send: (method: string, path: string, sent?: Sent) => Promise<Answer>;
  readonly upload: (file?: File) => Promise<Answer>;
  /** Uploads a file and returns its blob path. */
  readonly blob: (file?: File) => Promise<string>;
  /** Submits a new blob and returns the path of its asset. */
  readonly asset: (query?: string, key?: string) => Promise<AssetPath>;
  readonly arrange: (name: string) => Promise<unknown>;
}

/** Where an asset is. */
export interface AssetPath {
  readonly submissionId: string;
  readonly assetId: string;
  readonly path: string;
}

/** Opens a new reference. */
export function openReference(options: ReferenceOptions = {}): OpenReference {
  const { listener, keys } = createReference(options);
  const send: OpenReference['send'] = async (method, path, { key = keys.sandbox, body, text, headers = {} } = {}) => {
    const test = supertest(listener)[methodOf(method)](`/api/integrations${path}`);
    // The types of superagent know no header that is sent twice.
    if (key !== null) void test.set({ 'X-API-Key': key as string });
    if (body !== undefined || text !== undefined) {
      void test.set('Content-Type', 'application/json').send(text ?? JSON.stringify(body));
    }
    return toAnswer(await test.set(headers));
  };
  const upload: OpenReference['upload'] = async ({ key = keys.sandbox, ...file } = {}) =>
    send('POST', '/uploads/direct', {
      key,
      text: writeMultipart({ bytes: pdf, filename: 'a.pdf', contentType: 'application/pdf', ...file }),
      headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
    });
  const blob: OpenReference['blob'] = async (file) => String(pick((await upload(file)).body, 'blobPath'));
  const asset: OpenReference['asset'] = async (query = '', key = keys.sandbox) => {
    const assets = [{ blobPath: await blob({ key }) }];
    return readAssetPath((await send('POST', `/submissions${query}`, { key, body: { assets } })).body);
  };
  const arrange: OpenReference['arrange'] = async (name) =>
    toAnswer(await supertest(listener).post(`/__arrange/${name}`)).body;
  return { keys, send, upload, blob, asset, arrange };
}

/** One property of a JSON value, however deep. */
export function pick(value: unknown, ...path: readonly (string | number)[]): unknown {
  // Any object can be asked for any key.
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);
}

/** Where the asset of an accepted submission, or of an arrangement, is. */
export function readAssetPath(body: unknown): AssetPath {
  const submissionId = String(pick(body, 'submissionId'));
  const assetId = String(pick(body, 'assetId') ?? pick(body, 'assets', 0, 'assetId'));
  return { submissionId, assetId, path: `/submissions/${submissionId}/assets/${assetId}` };
}

/** The first bytes of a PDF. */
export const pdf: Buffer = Buffer.from('%PDF-1.4\n%%EOF\n');

/** An id that nothing has. */
export const nobodysId = '00000000-0000-4000-8000-000000000000';

function methodOf(method: string): 'get' | 'post' | 'patch' | 'delete' | 'put' {
  // Only these are sent.
  return method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete' | 'put';
}

function writeMultipart({ bytes = pdf, filename, contentType }: File): Buffer {
  const disposition = `Content-Disposition: form-data; name="file"; filename="${filename ?? ''}"`;
  const type = contentType === undefined || contentType === '' ? [] : [`Content-Type: ${contentType}`];
  const head = ['--edge', disposition, ...type, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--edge--\r\n')]);
}

function toAnswer(response: supertest.Response): Answer {
  const { status, text } = response;
  // The types of supertest leave these open.
  return { status, text, body: response.body as unknown, headers: response.headers };
}
