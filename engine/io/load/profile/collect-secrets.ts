import { listKeySecrets, type Secret } from '../../../core/model/index.ts';
import type { RawProfile } from './raw-profile.ts';
import { listSecretParts } from './secret-parts.ts';

/** Shorter values are no secrets: every text holds them. A key is one at any length. */
const SHORTEST = 4;

/** Collects the keys, the variables that were used the values of headers and the passphrase, each whole and in parts; each value once, under its first name. */
export function collectSecrets(raw: RawProfile, used: Readonly<Record<string, string>>): readonly Secret[] {
  const keys = listKeySecrets(raw.keys ?? {});
  const { passphrase } = raw.tls ?? {};
  const others = [
    ...listSecrets('env ', used),
    ...listSecrets('headers.', raw.headers ?? {}),
    ...listSecrets('tls.', passphrase === undefined ? {} : { passphrase }),
  ];
  const parts = others.flatMap(({ name, value }) =>
    listSecretParts(value).map((part) => ({ name: `part of ${name}`, value: part })),
  );
  const secrets = [...keys, ...others.filter(({ value }) => value.length >= SHORTEST), ...parts];
  return secrets.filter(({ value }, index) => secrets.findIndex((other) => other.value === value) === index);
}

function listSecrets(prefix: string, values: Readonly<Record<string, string>>): readonly Secret[] {
  return Object.entries(values).map(([name, value]) => ({ name: `${prefix}${name}`, value }));
}
