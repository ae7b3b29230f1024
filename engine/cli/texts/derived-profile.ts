import type { KeyRole, SecurityScheme } from '../../core/model/index.ts';
import { variableName } from '../../io/load/profile/environment-layer.ts';

/** What a profile of a derived contract says. */
export interface DerivedProfile {
  readonly baseUrl: string;
  readonly environment: string;
  readonly schema: string;
  readonly spec: string;
  /** The keys that its cases need. */
  readonly keys: readonly Pick<KeyRole, 'name' | 'summary' | 'isMain'>[];
  /** Of the main key, where operations take several kinds of credential: each of them. */
  readonly kinds: readonly CredentialKind[];
}

/** One of several credentials that operations take. */
export interface CredentialKind {
  readonly name: string;
  readonly scheme: SecurityScheme;
}

/** Returns a profile that names a derived contract. */
export function renderDerivedProfile({ baseUrl, environment, schema, spec, keys, kinds }: DerivedProfile): string {
  const keyLines = keys.flatMap(({ name, summary, isMain }) => {
    if (isMain && kinds.length > 0) return [...SEVERAL, `  ${name}:`, ...kinds.map(kindLine)];
    // Without the others, what needs them is skipped; a variable that is not set would be a mistake.
    return [isMain ? `  ${name}: \${${keyVariable(name)}}` : `  # ${name}: \${${keyVariable(name)}} # ${summary}`];
  });
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

const SEVERAL = [
  '  # Operations take several kinds of credential; of those that you have none of, leave out the line.',
  '  # What needs it is not let in then, and shown as a refusal.',
];

function kindLine({ name, scheme }: CredentialKind): string {
  return `    ${JSON.stringify(name)}: \${${kindVariable(name)}} # ${describeScheme(scheme)}`;
}

/** Returns the environment variable that a profile takes one of several credentials from. */
export function kindVariable(name: string): string {
  return `KEY_${name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase()}`;
}

function describeScheme(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'header':
      return `in the header ${scheme.name}`;
    case 'query':
      return `in the query as ${scheme.name}`;
    case 'cookie':
      return `in the cookie ${scheme.name}`;
    case 'bearer':
      return `after ${scheme.word} in the header Authorization`;
    case 'basic':
      return 'a name and a password, with a colon between them';
    case 'token':
      return "a token, or a client's id and secret with a colon between them";
    case 'none':
      return 'nothing that is sent';
  }
}

/** Returns the environment variable that a profile takes a key from. */
export function keyVariable(name: string): string {
  // One that begins with ASSAY_ gives a key by itself, of a name without dashes.
  return name.includes('-') ? `KEY_${name.replaceAll('-', '_').toUpperCase()}` : variableName(['keys', name]);
}
