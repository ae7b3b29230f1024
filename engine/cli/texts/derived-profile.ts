/** What a profile of a derived contract says. */
export interface DerivedProfile {
  readonly baseUrl: string;
  readonly environment: string;
  readonly schema: string;
  readonly spec: string;
  /** Names of the keys that its cases need. */
  readonly keys: readonly string[];
}

/** Returns a profile that names a derived contract. */
export function renderDerivedProfile({ baseUrl, environment, schema, spec, keys }: DerivedProfile): string {
  const keyLines = keys.map((name) => `  ${name}: \${ASSAY_KEYS_${name.replaceAll('-', '_').toUpperCase()}}`);
  return `# yaml-language-server: $schema=${schema}
# The target that assay judges. \${NAME} is replaced by the environment variable NAME, so that no secret stands here.
# \`assay init\` in an empty folder writes a profile with every other key explained.

# The contract, relative to this file.
spec: ${JSON.stringify(spec)}

# Where the API answers, without its base path.
baseUrl: ${JSON.stringify(baseUrl)}

# local (default on this machine), staging or production. In production only reads and refusals without a valid key are sent.
environment: ${environment}
${keys.length === 0 ? '' : `\nkeys:\n${keyLines.join('\n')}\n`}`;
}
