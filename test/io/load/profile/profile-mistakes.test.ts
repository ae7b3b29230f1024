import { expect, test } from 'vitest';
import { builtInContract, checkKeys, loadContract } from '../../../../engine/io/load/index.ts';
import { generators } from '../../../../generators/index.ts';
import { KEY, load, minimal, YAML } from './load-from.ts';

const rows: readonly (readonly [title: string, text: string, message: string, environment?: object])[] = [
  ['an unknown key', `${minimal}limit: {}`, `${YAML}:3:1: unknown key \`limit\`; did you mean \`limits\`?`],
  ['a duplicate key', `${minimal}baseUrl: x`, `${YAML}:3:1: duplicate key \`baseUrl\``],
  ['a wrong type', `${minimal}limits: { concurrency: many }`, `${YAML}:3:24: \`limits.concurrency\` must be integer`],
  [
    'a bad environment',
    `${minimal}environment: prod`,
    `${YAML}:3:14: \`environment\` must be one of \`local\`, \`staging\`, \`production\``,
  ],
  [
    'bursts without a number',
    `${minimal}rateLimit: { burst: true }`,
    `${YAML}:3:21: \`rateLimit.burst\` must not be this value`,
  ],
  [
    'a missing variable',
    'baseUrl: http://localhost\nkeys:\n  sandbox: ${NO_KEY}',
    `${YAML}:3:12: the environment variable NO_KEY is not set`,
  ],
  [
    'an empty variable',
    'baseUrl: http://localhost\nkeys:\n  sandbox: ${EMPTY_KEY}',
    `${YAML}:3:12: the environment variable EMPTY_KEY is empty`,
    { EMPTY_KEY: '' },
  ],
  [
    'a missing variable beside other mistakes',
    'baseUrl: ${NO_URL}\nkeys:\n  sandbox: ${NO_KEY}\n  live: sk_test_1',
    `The profile has 2 mistakes:
  ${YAML}:1:10: the environment variable NO_URL is not set
  ${YAML}:3:12: the environment variable NO_KEY is not set`,
  ],
  [
    'a missing variable beside a departure from the schema',
    'baseUrl: http://localhost\nlimits: { concurrency: "${NO_NUMBER}" }\nkey: x',
    `The profile has 2 mistakes:
  ${YAML}:2:24: the environment variable NO_NUMBER is not set
  ${YAML}:3:1: unknown key \`key\`; did you mean \`keys\`?`,
  ],
  [
    'a variable without a name',
    `${minimal}build: \${A:-b}`,
    `${YAML}:3:8: \`\${\` must be followed by the name of an environment variable and \`}\`; a literal one is written \`$\${\``,
  ],
  [
    'no sandbox key',
    'baseUrl: http://localhost',
    `${YAML}:1:1: \`keys.sandbox\` is missing: give it as ASSAY_KEYS_SANDBOX or in a profile`,
  ],
  [
    'no base URL',
    `keys: { sandbox: ${KEY} }`,
    `${YAML}:1:1: \`baseUrl\` is missing: give it on the command line, as ASSAY_BASE_URL or in a profile`,
  ],
  [
    'a live key as sandbox key',
    minimal.replace('test', 'live'),
    `${YAML}:2:18: \`keys.sandbox\` must begin with sk_test_`,
  ],
  [
    'a sandbox key as live key',
    minimal.replace(' }', `, live: ${KEY} }`),
    `${YAML}:2:50: \`keys.live\` must begin with sk_live_`,
  ],
  [
    'one key in two places',
    minimal.replace(' }', `, foreign: ${KEY}, expired: ${KEY} }`),
    `The profile has 2 mistakes:
  ${YAML}:2:53: \`keys.foreign\` and \`keys.sandbox\` hold the same key; each must have one of its own, so leave out the one that you do not have
  ${YAML}:2:88: \`keys.expired\` and \`keys.sandbox\` hold the same key; each must have one of its own, so leave out the one that you do not have`,
  ],
  [
    'one key in two places beside the sandbox key',
    minimal.replace(' }', ', revoked: other, expired: other }'),
    `${YAML}:2:53: \`keys.revoked\` and \`keys.expired\` hold the same key; each must have one of its own, so leave out the one that you do not have`,
  ],
  [
    'one key from a file and from the environment',
    minimal,
    'ASSAY_KEYS_UNGATED: `keys.ungated` and `keys.sandbox` hold the same key; each must have one of its own, so leave out the one that you do not have',
    { ASSAY_KEYS_UNGATED: KEY },
  ],
  [
    'a key with a blank',
    minimal.replace('abc', 'a bc'),
    `${YAML}:2:18: \`keys.sandbox\` holds a blank, a control character or a letter beyond ASCII`,
  ],
  [
    'a host without an environment',
    minimal.replace('localhost:3000', 'a.example'),
    `${YAML}:1:10: the target is not on this machine: say in \`environment\` whether it is local, staging or production`,
  ],
  [
    'a relative base URL',
    minimal.replace('http://', ''),
    `${YAML}:1:10: \`baseUrl\` is wrong: it must begin with http:// or https://`,
  ],
  [
    'a base URL with a password',
    minimal.replace('http://', 'http://me:pass@'),
    `${YAML}:1:10: \`baseUrl\` is wrong: it must hold no user name or password; use \`headers\` instead`,
  ],
  [
    'a base URL with a query',
    minimal.replace('3000/', '3000/?a'),
    `${YAML}:1:10: \`baseUrl\` is wrong: it must hold no query`,
  ],
  [
    'a base URL with a fragment',
    minimal.replace('3000/', '3000/#a'),
    `${YAML}:1:10: \`baseUrl\` is wrong: it must hold no fragment`,
  ],
  [
    'an arrangement in two ways',
    `${minimal}arrangements: { a: { command: x, request: { method: GET, path: /x } } }`,
    `${YAML}:3:17: \`a\` must have one of \`request\`, \`command\`, \`call\``,
  ],
  [
    'a function in YAML',
    `${minimal}arrangements: { a: { call: x } }`,
    `${YAML}:3:17: \`a\` must be a function, which only a .ts or .mjs profile can hold`,
  ],
  [
    'an unknown variable of ours',
    minimal,
    'ASSAY_KEYS_SANDBX: the contract has no key `sandbx`; did you mean `sandbox`?',
    { ASSAY_KEYS_SANDBX: KEY },
  ],
  [
    'a variable of the wrong type',
    minimal,
    'ASSAY_LIMITS_CONCURRENCY: `limits.concurrency` must be integer',
    { ASSAY_LIMITS_CONCURRENCY: 'many' },
  ],
];

test.each(rows.map(([title, text, message, environment = {}]) => [title, text, message, environment] as const))(
  '%s is told with its place',
  async (_, text, message, environment) => {
    const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });
    const loading = load({ [YAML]: text }, { environment: { ...environment } }).then((profile) => {
      checkKeys(profile, contract);
    });
    await expect(loading).rejects.toMatchObject({ name: 'WrongUse', message });
  },
);
