/** Secrets shorter than this are found by chance. */
export const shortestSecret = 8;

/**
 * The forms in which a secret may stand in a text: raw, in JSON as servers write it and in JSON within JSON, in a JSON
 * pointer, in HTML, URL-encoded, and in base64 at each of its three offsets.
 */
export function listSecretForms(secret: string): readonly string[] {
  if (secret.length < shortestSecret) return [];
  const known = remembered.get(secret);
  if (known !== undefined) return known;
  const forms = makeForms(secret);
  if (secret.length <= LONGEST_REMEMBERED) remember(secret, forms);
  return forms;
}

// Each answer and each finding is searched for the same keys; those that were sent once make room again.
const remembered = new Map<string, readonly string[]>();
const LONGEST_REMEMBERED = 256;
const MOST_REMEMBERED = 64;

function remember(secret: string, forms: readonly string[]): void {
  remembered.set(secret, forms);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

/** The form in which a secret stands in the name of a header field, as those are told in small letters; undefined for a short one. */
export function secretInName(secret: string): string | undefined {
  return secret.length < shortestSecret ? undefined : secret.toLowerCase();
}

function makeForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  // Of what needs no escape every escaped form is the same.
  const escaped = PLAIN.test(secret) ? [] : listEscaped(secret, bytes);
  const encoded = [0, 1, 2].map((offset) => encodeAt(offset, bytes));
  const urlSafe = encoded.filter(hasOther).map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([secret, ...escaped, ...encoded, ...urlSafe])];
}

const PLAIN = /^[\w.-]*$/;

function listEscaped(secret: string, bytes: Buffer): readonly string[] {
  const json = escapeJson(secret);
  // Not all strings can be URL-encoded, all that come from bytes can.
  const url = encodeURIComponent(bytes.toString());
  const form = url.replaceAll('%20', '+').replaceAll(/[!'()~]/g, escapeOctet);
  return [
    json,
    escapeJson(json),
    // PHP escapes the slash, Go and Gson what HTML knows, PHP and Python what is not ASCII.
    ...[/\//g, /[<>&]/g, /[<>&=']/g, /[^\x20-\x7e]/g, /\/|[^\x20-\x7e]/g].map((pattern) =>
      json.replaceAll(pattern, escapeInJson),
    ),
    secret.replaceAll('~', '~0').replaceAll('/', '~1'),
    ...[ENTITIES, { ...ENTITIES, "'": '&#x27;' }].map((names) =>
      secret.replaceAll(/[&<>"']/g, (one) => names[one] ?? one),
    ),
    ...[url, form].flatMap((text) => [text, text.replaceAll(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase())]),
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeInJson(character: string): string {
  return character === '/' ? String.raw`\/` : String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function escapeOctet(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

// The two alphabets of base64 differ in two characters.
function hasOther(text: string): boolean {
  return text.includes('+') || text.includes('/');
}

/** The characters of the base64 of a text that depend on nothing but the secret, which stands in it at this offset. */
function encodeAt(offset: number, bytes: Buffer): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}
