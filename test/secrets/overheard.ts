import type { RequestListener } from 'node:http';

/** What a target was sent and gave away that must stand in no artefact. */
export interface Overheard {
  readonly listener: RequestListener;
  readonly keysSent: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
}

/** Wraps a target so that every key it is sent and every secret, signature and cookie it gives is written down. */
export function overhear(listener: RequestListener): Overheard {
  const keysSent = new Set<string>();
  const given = new Set<string>();
  const note = (text: string): void => {
    for (const pattern of GIVEN) for (const [, value = ''] of text.matchAll(pattern)) given.add(value);
  };
  return {
    keysSent,
    given,
    listener: (request, response) => {
      const key = request.headers['x-api-key'];
      if (typeof key === 'string' && key.length >= SHORTEST) keysSent.add(key);
      const end = response.end.bind(response) as (...parts: unknown[]) => typeof response; // of its several forms
      response.end = ((...parts: unknown[]) => {
        const [chunk] = parts;
        note(typeof chunk === 'string' || Buffer.isBuffer(chunk) ? chunk.toString() : '');
        note(`set-cookie: ${String(response.getHeader('set-cookie') ?? '')}`);
        return end(...parts);
      }) as typeof response.end;
      listener(request, response);
    },
  };
}

const GIVEN: readonly RegExp[] = [/"secret":"([^"]+)"/g, /[?&]sig=([^&"]+)/g, /^set-cookie: [^=]+=([^;]{12,})/g];

// Shorter ones, such as a prefix alone or the word null, are nobody's key.
const SHORTEST = 20;
