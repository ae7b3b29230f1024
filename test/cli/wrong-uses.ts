/** A target that nothing listens on. */
export const TARGET = 'http://127.0.0.1:1';
/** The variable that gives a sandbox key. */
export const KEY = { ASSAY_KEYS_SANDBOX: 'sk_test_0123456789abcdef' };

/** A call of the command line that is wrong use. */
export interface WrongUse {
  readonly what: string;
  readonly argv: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly files?: Readonly<Record<string, string>>;
  readonly message: RegExp;
}

// Ten of ten of ten, and so on.
const MANY_ALIASES = Array.from({ length: 8 }, (_, at) =>
  at === 0 ? 'a0: &a0 [x]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(10)}]`,
).join('\n');

/** Calls that are wrong use, with what is said of each. */
export const wrongUses: readonly WrongUse[] = [
  {
    what: 'an unknown flag',
    argv: ['run', '--onyl', 'x'],
    message: /unknown option '--onyl'\n\(Did you mean --only\?\)/,
  },
  { what: 'an unknown command', argv: ['runn'], message: /unknown command 'runn'\n\(Did you mean run\?\)/ },
  { what: 'no command', argv: [], message: /^Usage: assay/ },
  {
    what: 'an unknown listing',
    argv: ['list', 'casses'],
    message: /Allowed choices are clauses, claims, cases, exam, /,
  },
  {
    what: 'an unknown environment',
    argv: ['run', TARGET, '--environment', 'x'],
    message: /local, staging, production/,
  },
  {
    what: 'a seed that is no number',
    argv: ['run', '--seed', 'x'],
    message: /Give a whole number from 0 to 4294967295, or random/,
  },
  { what: 'no concurrency', argv: ['run', '--concurrency', '0'], message: /Give a whole number from 1/ },
  ...[['run', TARGET], ['check', TARGET], ['demo']].map((call) => ({
    what: `a time-out longer than a timer can wait for ${call.join(' ')}`,
    argv: [...call, '--timeout', '2147483648'],
    message: /Give a whole number from 1 to 2147483647/,
  })),
  {
    what: 'a time-out of the environment that is longer than a timer can wait',
    argv: ['run', TARGET],
    environment: { ...KEY, ASSAY_LIMITS_TIMEOUT_MS: '2147483648' },
    message: /ASSAY_LIMITS_TIMEOUT_MS: .* must be <= 2147483647/,
  },
  {
    what: 'a time-out of the profile that is longer than a timer can wait',
    argv: ['run', TARGET],
    files: { 'assay.config.yaml': 'limits:\n  timeoutMs: 1e12\n' },
    message: /assay\.config\.yaml:2:14: `limits\.timeoutMs` must be <= 2147483647/,
  },
  { what: 'a negative rate', argv: ['run', '--rate=-1'], message: /Give a number above 0/ },
  { what: 'a coverage over 100', argv: ['run', '--min-coverage', '101'], message: /Give a number from 0 to 100/ },
  { what: 'an unknown demand', argv: ['run', '--fail-on', 'skip'], message: /Give warn, unstable or race/ },
  {
    what: 'an unknown report',
    argv: ['run', TARGET, '--report', 'pdf'],
    message: /--report pdf names no format; there are console, html, json, junit/,
  },
  {
    what: 'a report without its file',
    argv: ['run', TARGET, '--report', 'html='],
    message: /names no file behind the equals sign/,
  },
  {
    what: 'a file for two reports',
    argv: ['run', TARGET, '--report', 'html=x', '--report', 'json=x'],
    message: /The file x is to hold two things/,
  },
  {
    what: 'two reports for standard output',
    argv: ['exam', '--demo', '--report', 'json=-'],
    message: /--demo makes two reports, of which standard output cannot hold both; name a file: json=FILE/,
  },
  {
    what: 'a report to open that is no file',
    argv: ['run', TARGET, '--open', '--report', 'html=-'],
    message: /--open shows a file, and the HTML report goes elsewhere/,
  },
  {
    what: 'a page where a folder is',
    argv: ['docs', '--output', '.'],
    message: /cannot be written: it is a folder\. Choose another with --output/,
  },
  { what: 'no target', argv: ['run'], message: /`baseUrl` is missing/ },
  { what: 'a base URL that is none', argv: ['run', 'staging'], message: /`baseUrl` is wrong: it must be a whole URL/ },
  {
    what: 'a base URL of another kind',
    argv: ['check', 'ftp://127.0.0.1'],
    message: /must begin with http:\/\/ or https:\/\//,
  },
  {
    what: 'a far target without an environment',
    argv: ['run', 'https://staging.example.com'],
    message: /`environment`/,
  },
  { what: 'no key', argv: ['run', TARGET], environment: {}, message: /`keys.sandbox` is missing/ },
  {
    what: 'a key of the wrong kind',
    argv: ['run', TARGET],
    environment: { ASSAY_KEYS_SANDBOX: 'sk_live_0123456789abcdef' },
    message: /`keys.sandbox` must begin with sk_test_/,
  },
  {
    what: 'an unknown variable',
    argv: ['run', TARGET],
    environment: { ...KEY, ASSAY_KEY_SANDBOX: 'x' },
    message: /ASSAY_KEY_SANDBOX: unknown variable; did you mean `ASSAY_KEYS_SANDBOX`/,
  },
  {
    what: 'a profile with an unknown key',
    argv: ['run'],
    files: { 'assay.config.yaml': `baseUrl: ${TARGET}\nlimts: {}\n` },
    message: /assay\.config\.yaml:2:1: .*`limts`.*did you mean `limits`/,
  },
  {
    what: 'a profile with a missing variable',
    argv: ['run'],
    files: { 'assay.config.yaml': `baseUrl: ${TARGET}\nheaders: { X-Team: '\${NOT_SET}' }\n` },
    message: /assay\.config\.yaml:2:\d+: the environment variable NOT_SET is not set/,
  },
  {
    what: 'a profile of two documents',
    argv: ['run'],
    files: { 'assay.config.yaml': `baseUrl: ${TARGET}\n---\nkeys: {}\n` },
    message: /assay\.config\.yaml:2:1: a second document begins here; a file holds one/,
  },
  ...(
    [
      [
        'an alias without its anchor',
        'spec: *.example',
        /assay\.config\.yaml:2:7: `\*\.example` names no anchor before it/,
      ],
      ['an alias within itself', 'keys: &all { sandbox: *all }', /yaml:2:23: `\*all` stands within what it stands for/],
      ['aliases of aliases', MANY_ALIASES, /yaml:1:1: its aliases, each of others, stand for more/],
    ] as const
  ).map(([what, line, message]) => ({
    what: `a profile with ${what}`,
    argv: ['run'],
    files: { 'assay.config.yaml': `baseUrl: ${TARGET}\n${line}\n` },
    message,
  })),
  { what: 'a profile that is missing', argv: ['run', '--config', 'other.yaml'], message: /other\.yaml/ },
  {
    what: 'two profiles',
    argv: ['run'],
    files: { 'assay.config.yaml': '', 'assay.config.json': '{}' },
    message: /There are several profiles/,
  },
  {
    what: 'an unknown arrangement',
    argv: ['run'],
    files: { 'assay.config.yaml': `baseUrl: ${TARGET}\narrangements: { failed-aset: { command: 'true' } }\n` },
    message: /did you mean `failed-asset`/,
  },
  ...['run', 'check'].map((command) => ({
    what: `the header of the key in a profile for ${command}`,
    argv: [command],
    environment: KEY,
    files: { 'assay.config.yaml': `baseUrl: ${TARGET}\nheaders:\n  x-api-key: sk_test_0123456789abcdef\n` },
    message: /assay\.config\.yaml:3:3: `headers\.x-api-key` would go along with probes that must carry no key/,
  })),
  {
    what: 'a header in a variable',
    argv: ['run'],
    environment: { ...KEY, ASSAY_HEADERS_X_API_KEY: 'sk_test_0123456789abcdef' },
    files: { 'assay.config.yaml': `baseUrl: ${TARGET}\n` },
    message: /ASSAY_HEADERS_X_API_KEY: unknown variable/,
  },
  {
    what: 'an arrangement on another host',
    argv: ['run'],
    files: {
      'assay.config.yaml': `baseUrl: ${TARGET}\narrangements: { failed-asset: { request: { method: POST, path: 'https://other.example/x' } } }\n`,
    },
    message: /other\.example, which is not the target's host\. Allow it with --allow-host/,
  },
  {
    what: 'an unknown clause',
    argv: ['run', TARGET, '--only', 'alredy-submitted'],
    message: /--only alredy-submitted names no clause or case; did you mean `already-submitted`/,
  },
  {
    what: 'a clause that holds for every answer',
    argv: ['run', TARGET, '--only', 'json-body'],
    message: /--only json-body selects nothing: the clause holds for every answer and has no cases of its own/,
  },
  {
    what: 'a clause of a procedure',
    argv: ['run', TARGET, '--skip', 'buckets-independent'],
    message: /--skip buckets-independent selects nothing: the clause holds for all that a procedure sends/,
  },
  {
    what: 'an unknown operation',
    argv: ['run', TARGET, '--operation', 'getAssets'],
    message: /names no operation; did you mean `getAsset`/,
  },
  {
    what: 'an empty selection',
    argv: ['run', TARGET, '--only', 'already-submitted', '--skip', 'already-submitted'],
    message: /The selection holds no case/,
  },
  {
    what: 'a report below a file',
    argv: ['run', TARGET, '--report', 'html=file/index.html'],
    files: { file: '' },
    message: /file\/index\.html cannot be written/,
  },
  {
    what: 'a journal that is a folder',
    argv: ['run', TARGET, '--journal', '.'],
    message: /cannot be written: it is a folder/,
  },
  { what: 'a contract that is missing', argv: ['run', TARGET, '--spec', 'nowhere'], message: /nowhere cannot be read/ },
  {
    what: 'a clause to explain that is unknown',
    argv: ['explain', 'alredy-submitted'],
    message: /is no clause; did you mean `already-submitted`/,
  },
  { what: 'a journal that is missing', argv: ['report', 'journal.ndjson'], message: /journal\.ndjson cannot be read/ },
  {
    what: 'a journal that is none',
    argv: ['report', 'notes.txt'],
    files: { 'notes.txt': '{"type":"note"}\n' },
    message: /is not a journal of assay/,
  },
  { what: 'a port that is none', argv: ['demo', '--port', '70000'], message: /Give a whole number from 0 to 65535/ },
];
