/** Returns a text without what looks like a key, a signing secret or a signature, whoever's it is. */
export type RedactPatterns = (text: string) => string;

/** Returns the redaction of what looks like a secret; what stands in brackets by one of these names is redacted already. */
export function createRedactPatterns(names: readonly string[]): RedactPatterns {
  const placeholder = placeholderOf(names);
  const only = new RegExp(`^${placeholder}$`);
  const patterns = PATTERNS.map(({ before, value, name }) => ({
    pattern: new RegExp(`(${before})((?:${placeholder}|${value})+)`, 'gi'),
    name,
  }));
  return (text) =>
    patterns.reduce(
      (result, { pattern, name }) =>
        result.replaceAll(pattern, (_, before: string, value: string) =>
          only.test(value) ? before + value : `${before}[${name}]`,
        ),
      text.replaceAll(KEY, '[a $1_ key]'),
    );
}

/** Returns a regular expression, as text, of what stands in place of a secret. */
export function placeholderOf(names: readonly string[]): string {
  const all = [...PATTERNS.map(({ name }) => name), 'a cookie', 'a token', ...names];
  return `\\[(?:${[...[...new Set(all)].map(escapePattern), `a ${BEGINNING}_ key`].join('|')})\\]`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

// How many APIs begin a key: two or three letters, and what it works on.
const BEGINNING = '[a-z]{2,3}_(?:live|test)';
const KEY = new RegExp(String.raw`\b(${BEGINNING})_[\w%-]{8,}`, 'g');

const PATTERNS: readonly { readonly before: string; readonly value: string; readonly name: string }[] = [
  // A body that was cut may end within it.
  { before: '"secret"\\s*:\\s*"', value: String.raw`[^"\\]|\\.|\\$`, name: 'a webhook secret' },
  {
    before: '[?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=',
    value: String.raw`[^&\s"'<>\\]`,
    name: 'a signature',
  },
];

/** Tells whether a value may hold what looks like a secret or a login, from its JSON; where it says no, there is none. */
export function isSuspect(json: string): boolean {
  return SUSPECT.test(json);
}

const SUSPECT =
  /[a-z]{2,3}_(?:live|test)_[\w%-]{8}|secret|cookie|authorization|[?&](?:sig|signature|x-(?:amz|goog)-[a-z-]+)=/i;
