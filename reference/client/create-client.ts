import { readErrorText, type ReadError } from './read-error.ts';
import { faithful, fetchBy, type Fetch, type Rules } from './rules.ts';

/** What the client is asked to do. */
export interface ClientTask {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly operation: string;
  readonly input: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly signal?: AbortSignal;
}

/** What it says of the outcome. */
export type ClientOutcome =
  { readonly outcome: 'success'; readonly status: number } | ({ readonly outcome: 'error' } & Partial<ReadError>);

/** A client of the API, or one with something wrong. */
export interface ClientParts {
  readonly rules: Rules;
  readonly fetch: Fetch;
  /** Says what an answer that is no success means. */
  readonly read: (status: number, text: string) => ClientOutcome;
  /** The headers of an upload to a presigned URL. */
  readonly uploadHeaders: (apiKey: string) => Readonly<Record<string, string>>;
}

/** Returns the client that does one operation of the API, with some of its parts replaced. */
export function createClient(parts: Partial<ClientParts> = {}): (task: ClientTask) => Promise<ClientOutcome> {
  const { rules, fetch, read, uploadHeaders } = { ...usual, ...parts };
  const call = fetchBy(rules, fetch);
  return async ({ baseUrl, apiKey, operation, input, signal }) => {
    const { method, path, body } = input;
    const common = signal === undefined ? {} : { signal };
    const response = await call(`${baseUrl}${path}`, {
      ...common,
      method,
      headers: { 'x-api-key': apiKey, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) return read(response.status, text);
    const uploadUrl = operation === 'createUploadUrl' ? uploadUrlIn(text) : undefined;
    if (uploadUrl !== undefined) {
      await fetch(uploadUrl, { ...common, method: 'PUT', headers: uploadHeaders(apiKey), body: 'made up' });
    }
    return { outcome: 'success', status: response.status };
  };
}

const usual: ClientParts = {
  rules: faithful,
  fetch: (input, init) => globalThis.fetch(input, init),
  read: (status, text) => ({ outcome: 'error', ...readErrorText(status, text) }),
  uploadHeaders: () => ({ 'x-ms-blob-type': 'BlockBlob' }),
};

function uploadUrlIn(text: string): string | undefined {
  const { uploadUrl } = JSON.parse(text) as { readonly uploadUrl?: unknown }; // the documented success body
  return typeof uploadUrl === 'string' && /^https?:\/\/\S+$/.test(uploadUrl) ? uploadUrl : undefined;
}
