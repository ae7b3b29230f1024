import { mainKeyOf, type Contract } from '../../core/model/index.ts';

/** What a profile says of its target. */
export interface TemplateTarget {
  readonly baseUrl: string;
  readonly environment: string;
  /** Where an editor finds the schema, seen from the profile. */
  readonly schema: string;
  readonly contract: Contract;
}

/** Returns a profile with every key explained; what is not needed to start stands behind a `#`. */
export function renderProfileTemplate({ baseUrl, environment, schema, contract }: TemplateTarget): string {
  const main = mainKeyOf(contract);
  return `# yaml-language-server: $schema=${schema}
# The target that assay judges. \${NAME} is replaced by the environment variable NAME, so that no secret stands here.
# Each single value may also be given as ASSAY_ and its path in capitals (${variableOf(main)}), and some as flags.
# Flags win over the environment, which wins over this file.

# Where the API answers, without its base path.
baseUrl: ${JSON.stringify(baseUrl)}

# local (default on this machine), staging or production. In production only reads and refusals without a valid key are sent.
environment: ${environment}

# The contract, where it is not the built-in one: its folder, seen from this file.
# spec: spec/my-api

${keysOf(contract)}# Sent with every request, so never the key, nor what a probe decides itself. A probe that sends one of these itself is skipped.
# headers:
#   X-Team: qa

# PEM files, relative to this file. A proxy is taken from HTTPS_PROXY and NO_PROXY.
# tls:
#   ca: ca.pem
#   cert: client.pem
#   key: client.key
#   passphrase: \${KEY_PASSPHRASE} # where the key is encrypted

# Bounds of a run; these are the defaults.
# limits:
#   concurrency: 8 # requests under way at once
#   requestsPerSecond: 50 # a local target is sent as many as it answers
#   maxRequests: 40000
#   maxDurationSeconds: 3600
#   timeoutMs: 30000 # until an answer is given up
#   settleSeconds: 60 # until a state that takes time is given up
#   maxResponseBytes: 1048576
#   maxUploadBytes: 500000000 # bytes of request bodies, over the whole run
#   maxCreated: 10000 # resources and uploads, over the whole run

# Bursts that exceed a rate limit: on for a local target, elsewhere only if given here.
# rateLimit:
#   burst: 1000 # most requests of one burst; false for none
#   maxWaitSeconds: 120 # longest wait that a rate limit may ask for
#   requestsPerMinute: 60 # what each bucket allows, where it is known; --dry-run tells the least time with it
#   buckets: [${contract.buckets.slice(0, 2).join(', ')}]

${arrangementsOf(contract)}${webhookOf(contract)}${mediaOf(contract)}# Shown in the report.
# build: \${GIT_COMMIT}
`;
}

function variableOf(key: string): string {
  return `ASSAY_KEYS_${key.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`;
}

function keysOf({ keys }: Contract): string {
  const [main] = keys;
  if (main === undefined) return '';
  const lines = keys.map(({ name, summary, isMain }) => {
    const note = summary === '' ? '' : ` # ${summary}`;
    return `  ${isMain ? '' : '# '}${name}: \${${variableOf(name)}}${note}`;
  });
  return `# Only the ${main.name} key is needed. A case that needs a key that is not here is skipped, and the report says so.
keys:
${lines.join('\n')}

# Keys that end while a run goes on are made anew, by a command that writes one, or in a .ts or .mjs profile a function.
# refresh:
#   ${main.name}: { command: [./new-key], everySeconds: 900 }

`;
}

function arrangementsOf({ arrangements }: Contract): string {
  const owned = arrangements.flatMap((one) => (one.kind === 'owner' ? [one] : []));
  const [first, second] = owned.filter(({ restores }) => !restores);
  const restoring = owned.find(({ restores }) => restores);
  const lines = [
    ...(first === undefined
      ? []
      : [
          `${first.name}:`,
          `  request: { method: POST, path: /__arrange/${first.name} } # below baseUrl, or a whole URL; no key is sent unless \`key\` names one`,
        ]),
    ...(second === undefined ? [] : [`${second.name}:`, '  command: ./bring-about # prints the JSON']),
    ...(restoring === undefined
      ? []
      : [
          `${restoring.name}:`,
          `  request: { method: POST, path: /__arrange/${restoring.name} }`,
          '  restore: { request: { method: POST, path: /__arrange/restore } }',
        ]),
  ];
  if (lines.length === 0) return '';
  return `# States that only the target's owner can bring about: a request, a command, or in a .ts or .mjs profile a function.
# Each answers JSON with the ids that it made. The command \`list arrangements\` names them all.
# arrangements:
${lines.map((line) => `#   ${line}`).join('\n')}

`;
}

function webhookOf({ operations }: Contract): string {
  if (!operations.some(({ fires }) => fires)) return '';
  return `# Where the webhooks that a run registers point: the target may deliver events there, and nothing needs to answer.
# webhook:
#   endpointUrl: https://example.com/assay
#   only: true # the target delivers to known hosts alone: nothing is registered elsewhere
#   besideOthers: true # events are fired although webhooks of others get them too

`;
}

function mediaOf({ mediaAllow }: Contract): string {
  if (mediaAllow.length === 0) return '';
  return `# Media types that may be uploaded, where they differ from the documented ones.
# media:
#   allow: [image/png, image/jpeg]

`;
}
