import type { KeyRole } from '../../core/model/index.ts';
import { variableName } from '../../io/load/profile/environment-layer.ts';

/** What a profile of a derived contract says. */
export interface DerivedProfile {
  readonly baseUrl: string;
  readonly environment: string;
  readonly schema: string;
  readonly spec: string;
  /** The keys that its cases need. */
  readonly keys: readonly Pick<KeyRole, 'name' | 'summary' | 'isMain'>[];
}

/** Returns a profile that names a derived contract. */
export function renderDerivedProfile({ baseUrl, environment, schema, spec, keys }: DerivedProfile): string {
  const keyLines = keys.map(({ name, summary, isMain }) =>
    // Without the others, what needs them is skipped; a variable that is not set would be a mistake.
    isMain ? `  ${name}: \${${keyVariable(name)}}` : `  # ${name}: \${${keyVariable(name)}} # ${summary}`,
  );
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

/** Returns the environment variable that a profile takes a key from. */
export function keyVariable(name: string): string {
  // One that begins with ASSAY_ gives a key by itself, of a name without dashes.
  return name.includes('-') ? `KEY_${name.replaceAll('-', '_').toUpperCase()}` : variableName(['keys', name]);
}
