import {
  changeKey,
  mainKeyOf,
  makeUp,
  usualTemplate,
  type Contract,
  type Credential,
  type KeyRole,
  type MadeKey,
  type Operation,
  type Profile,
  type SecurityAlternative,
  type SecurityScheme,
  type SendSpec,
} from '../model/index.ts';
import type { Random } from '../random/index.ts';

/** What a key is placed with. */
export interface KeyContext {
  readonly contract: Contract;
  readonly profile: Pick<Profile, 'keys'>;
  readonly random: Random;
}

/** Returns the credentials that a request holds: none, those of one alternative, or several of each for a made key of several values. */
export function placeKey(operation: Operation, { key }: SendSpec, context: KeyContext): readonly Credential[] {
  const sent = key ?? mainKeyOf(context.contract);
  if (sent === 'none') return [];
  if (typeof sent === 'string')
    return sent === 'unknown' ? madeUp(operation, context) : ofRole(sent, operation, context);
  if (sent.values !== undefined) return sent.values.flatMap((value) => asGiven(value, operation, context));
  return ofRole(sent.of ?? mainKeyOf(context.contract), operation, context, sent.change ?? 'last-character-changed');
}

/** Returns the credentials of a key of the profile by what operations need that say nothing of their own. */
export function placeAnywhere(key: string, contract: Contract, profile: Pick<Profile, 'keys'>): readonly Credential[] {
  const security = contract.security.length > 0 ? contract.security : (contract.operations[0]?.security ?? []);
  return ofRole(key, { security }, { contract, profile });
}

/** Returns the schemes by which an operation takes a key: the first alternative that the key has a value for. */
export function schemesFor(
  { security }: Pick<Operation, 'security'>,
  role: Pick<KeyRole, 'schemes'> | undefined,
  value: Profile['keys'][string],
): readonly string[] | undefined {
  const names = security.map((alternative) => Object.keys(alternative));
  const fitting = names.filter((schemes) => {
    if (schemes.length === 0) return false;
    if (typeof value !== 'string') return schemes.every((scheme) => Object.hasOwn(value, scheme));
    return role?.schemes === undefined
      ? schemes.length === 1
      : schemes.every((scheme) => role.schemes?.includes(scheme));
  });
  return fitting[0];
}

function ofRole(
  name: string,
  operation: Pick<Operation, 'security'>,
  { contract, profile }: Omit<KeyContext, 'random'>,
  change?: MadeKey['change'],
): readonly Credential[] {
  const value = Object.hasOwn(profile.keys, name) ? profile.keys[name] : undefined;
  if (value === undefined) return [];
  const role = contract.keys.find((one) => one.name === name);
  const alternative = alternativeOf(operation, schemesFor(operation, role, value) ?? []);
  return Object.entries(alternative).flatMap(([scheme, scopes]) => {
    const text = typeof value === 'string' ? value : (value[scheme] ?? '');
    const placed = contract.securitySchemes[scheme];
    if (placed?.kind === 'token' && text.includes(':')) {
      // Who has too few asks for those that it has, since the others are refused before anything is sent.
      const had = scopes.filter((scope) => role?.scopes?.includes(scope) !== false);
      const token = { tokenUrl: placed.tokenUrl, login: text, scopes: had, ...(change && { change }) };
      return [{ ...HEADER, before: 'Bearer ', sent: TO_COME, made: 'token' as const, scheme, token }];
    }
    return place(scheme, placed, change === undefined ? text : changeKey(text, change, role?.prefix));
  });
}

const HEADER = { in: 'header', name: 'Authorization' } as const;

// Stands in a probe for a token that is fetched when it is sent.
const TO_COME = '[a token]';

function alternativeOf({ security }: Pick<Operation, 'security'>, schemes: readonly string[]): SecurityAlternative {
  const found = security.find(
    (one) => Object.keys(one).length === schemes.length && schemes.every((scheme) => Object.hasOwn(one, scheme)),
  );
  return found ?? {};
}

function madeUp(operation: Operation, { contract, random }: KeyContext): readonly Credential[] {
  const main = contract.keys.find(({ isMain }) => isMain);
  const draw = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(random.int(alphabet.length))).join('');
  return firstSchemes(operation).flatMap((scheme) => {
    const placed = contract.securitySchemes[scheme];
    const template = main?.madeUp ?? usualTemplate(main?.prefix, placed?.kind === 'basic');
    return place(scheme, placed, makeUp(template, draw));
  });
}

function asGiven(value: string, operation: Operation, { contract }: KeyContext): readonly Credential[] {
  return firstSchemes(operation).flatMap((scheme) => place(scheme, contract.securitySchemes[scheme], value));
}

function firstSchemes({ security }: Operation): readonly string[] {
  return security.map((alternative) => Object.keys(alternative)).find((names) => names.length > 0) ?? [];
}

function place(scheme: string, placed: SecurityScheme | undefined, text: string): readonly Credential[] {
  if (placed === undefined || placed.kind === 'none') return [];
  const credential = PLACES[placed.kind](placed as never, text); // the record's key is the scheme's own kind
  return [{ scheme, made: 'as-is', before: '', ...credential }];
}

type Placed = Pick<Credential, 'in' | 'name' | 'sent'> & Partial<Pick<Credential, 'before' | 'made'>>;

const PLACES: {
  readonly [Kind in Exclude<SecurityScheme['kind'], 'none'>]: (
    scheme: Extract<SecurityScheme, { readonly kind: Kind }>,
    text: string,
  ) => Placed;
} = {
  header: ({ name }, sent) => ({ in: 'header', name, sent }),
  query: ({ name }, sent) => ({ in: 'query', name, sent }),
  cookie: ({ name }, sent) => ({ in: 'header', name: 'Cookie', before: `${name}=`, sent }),
  bearer: ({ word }, sent) => ({ before: `${word} `, sent, ...HEADER }),
  basic: (_, login) => ({ before: 'Basic ', sent: Buffer.from(login).toString('base64'), made: 'basic', ...HEADER }),
  // What was not exchanged for a token is one.
  token: (_, sent) => ({ before: 'Bearer ', sent, ...HEADER }),
};
