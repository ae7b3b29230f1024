import type { Credential, KeyRole, Probe } from '../../model/index.ts';
import { quote } from './shell-text.ts';

/** Tells whether a key's label is the name of one in the profile, or says what was done to one: its value is a secret. */
export function isRealKey(label: string, keys: readonly KeyRole[]): boolean {
  return label.startsWith('keys.') || keys.some(({ name }) => name === label);
}

/** Returns the variable that a script has a credential in. */
export function credentialVariable(probe: Probe, { made, scheme }: Credential): string {
  const variable = keyVariable(probe, scheme);
  return made === 'as-is' ? variable : `${made}_${variable.replace(/^ASSAY_/, '').toLowerCase()}`;
}

/** Returns the lines that demand the keys of probes from the environment, and make of them what is sent. */
export function keyLines(probes: readonly Probe[], keys: readonly KeyRole[]): readonly string[] {
  const lines = probes
    .filter(({ key }) => isRealKey(key, keys))
    .flatMap((probe) =>
      (probe.credentials ?? []).flatMap((credential) => [
        `: "\${${keyVariable(probe, credential.scheme)}:?set it to ${probe.key.startsWith('keys.') ? probe.key : 'the key'}}"`,
        ...MAKERS[credential.made](
          credentialVariable(probe, credential),
          keyVariable(probe, credential.scheme),
          credential,
        ),
      ]),
    );
  return [...new Set(lines)];
}

function keyVariable({ key, credentials = [] }: Probe, scheme: string): string {
  // One that several schemes need together has a value for each.
  const parts = credentials.some((other) => other.scheme !== scheme) ? [key, scheme] : [key];
  const words = parts
    .join(' ')
    .replace(/^keys\./, '')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/g, '_');
  return `ASSAY_KEYS_${words.toUpperCase()}`;
}

const MAKERS: Readonly<
  Record<Credential['made'], (variable: string, key: string, credential: Credential) => readonly string[]>
> = {
  'as-is': () => [],
  basic: (variable, key) => [`${variable}=$(printf %s "$${key}" | base64 | tr -d '\\n')`],
  token: (variable, key, { token }) => {
    const url = token?.tokenUrl ?? '';
    const address = /^https?:/.test(url) ? quote(url) : `"$base"${quote(url.replace(/^(?!\/)/, '/'))}`;
    const scope =
      token === undefined || token.scopes.length === 0 ? '' : ` -d ${quote(`scope=${token.scopes.join(' ')}`)}`;
    const asked = `curl -sS -u "$${key}" -d grant_type=client_credentials${scope} ${address}`;
    return [`${variable}=$(${asked} | grep -o '"access_token" *: *"[^"]*"' | head -n 1 | cut -d'"' -f4)`];
  },
};
