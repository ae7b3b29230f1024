/** What a profile says of its target. */
export interface TemplateTarget {
  readonly baseUrl: string;
  readonly environment: string;
  /** Where an editor finds the schema, seen from the profile. */
  readonly schema: string;
}

/** Returns a profile with every key explained; what is not needed to start stands behind a `#`. */
export function renderProfileTemplate({ baseUrl, environment, schema }: TemplateTarget): string {
  return `# yaml-language-server: $schema=${schema}
# The target that assay judges. \${NAME} is replaced by the environment variable NAME, so that no secret stands here.
# Each single value may also be given as ASSAY_ and its path in capitals (ASSAY_KEYS_SANDBOX), and some as flags.
# Flags win over the environment, which wins over this file.

# Where the API answers, without its base path.
baseUrl: ${JSON.stringify(baseUrl)}

# local (default on this machine), staging or production. In production only reads and refusals without a valid key are sent.
environment: ${environment}

# Only the sandbox key is needed. A case that needs a key that is not here is skipped, and the report says so.
keys:
  sandbox: \${ASSAY_KEYS_SANDBOX} # begins with sk_test_; most cases use it
  # live: \${ASSAY_KEYS_LIVE} # begins with sk_live_; used for one read and for probes that must be refused
  # expired: \${ASSAY_KEYS_EXPIRED} # a key past its end
  # revoked: \${ASSAY_KEYS_REVOKED} # a key that was taken back
  # ungated: \${ASSAY_KEYS_UNGATED} # a key of a workspace whose plan does not include the API
  # foreign: \${ASSAY_KEYS_FOREIGN} # a sandbox key of another workspace

# Sent with every request, so never the key, nor what a probe decides itself. A probe that sends one of these itself is skipped.
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
#   maxRequests: 20000
#   maxDurationSeconds: 3600
#   timeoutMs: 30000 # until an answer is given up
#   settleSeconds: 60 # until a state that takes time is given up
#   maxResponseBytes: 1048576
#   maxUploadBytes: 500000000 # bytes of request bodies, over the whole run
#   maxCreated: 2000 # uploads, submissions and subscriptions, over the whole run

# Bursts that exceed a rate limit: on for a local target, elsewhere only if given here.
# rateLimit:
#   burst: 1000 # most requests of one burst; false for none
#   maxWaitSeconds: 120 # longest wait that a rate limit may ask for
#   requestsPerMinute: 60 # what each bucket allows, where it is known; --dry-run tells the least time with it
#   buckets: [upload, submission_read]

# States that only the target's owner can bring about: a request, a command, or in a .ts or .mjs profile a function.
# Each answers JSON with the ids that it made. The command \`list arrangements\` names them all.
# arrangements:
#   failed-asset:
#     request: { method: POST, path: /__arrange/failed-asset } # below baseUrl, or a whole URL; no key is sent unless \`key\` names one
#   unretryable-asset:
#     command: ./make-asset --unretryable # prints the JSON
#   storage-failure:
#     request: { method: POST, path: /__arrange/storage-failure }
#     restore: { request: { method: POST, path: /__arrange/restore } }

# Where the subscriptions that a run makes point: the target may deliver events there, and nothing needs to answer.
# webhook:
#   endpointUrl: https://example.com/assay
#   only: true # the target delivers to known hosts alone: nothing is registered elsewhere
#   besideOthers: true # events are fired although webhooks of others in the workspace get them too

# Media types that may be uploaded, where they differ from the documented ones.
# media:
#   allow: [image/png, image/jpeg]

# Shown in the report.
# build: \${GIT_COMMIT}
`;
}
