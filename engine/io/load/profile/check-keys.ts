import { listKeySecrets, type Contract, type KeyRole, type KeyValue, type Profile } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import { throwProblems, type Problem } from '../source/problem.ts';
import { variableName } from './environment-layer.ts';

/** Throws a `WrongUse` where the profile lacks the main key, or its keys are not those of the contract. */
export function checkKeys(profile: Profile, contract: Contract): void {
  const { keys, locate } = profile;
  const names = contract.keys.map(({ name }) => name);
  const found = Object.entries(keys).flatMap(([name, value]) => checkKey(name, value, profile, contract));
  throwProblems('The profile', [
    ...checkMain(profile, contract),
    ...(found.length > 0 ? found : checkDistinct(profile, names)),
    ...Object.keys(profile.refresh ?? {}).flatMap((name) =>
      contract.keys.some((role) => role.name === name && role.isRefused)
        ? [
            {
              message: `\`refresh.${name}\` makes nothing of use anew: the API is to refuse that key`,
              at: locate(['refresh', name], 'key'),
            },
          ]
        : [],
    ),
    ...Object.entries(profile.arrangements).flatMap(([name, { request }]) =>
      request?.key === undefined || names.includes(request.key)
        ? []
        : [
            {
              message: `unknown key \`${request.key}\`${suggest(request.key, names)}`,
              at: locate(['arrangements', name, 'request', 'key']),
            },
          ],
    ),
  ]);
}

function checkMain({ keys, locate }: Profile, contract: Contract): readonly Problem[] {
  const main = contract.keys.find(({ isMain }) => isMain);
  if (main === undefined || Object.hasOwn(keys, main.name)) return [];
  const variable = variableName(['keys', main.name]);
  const message = `\`keys.${main.name}\` is missing: give it as ${variable} or in a profile`;
  return [{ message, at: locate([]) }];
}

function checkKey(name: string, value: KeyValue, { locate }: Profile, contract: Contract): readonly Problem[] {
  const role = contract.keys.find((one) => one.name === name);
  if (role === undefined) {
    const names = contract.keys.map((one) => one.name);
    const message = `the contract has no key \`${name}\`${suggest(name, names)}`;
    return [{ message, at: locate(['keys', name], 'key') }];
  }
  const texts = typeof value === 'string' ? [value] : Object.values(value);
  const { prefix } = role;
  if (prefix !== undefined && !texts.every((text) => text.startsWith(prefix))) {
    return [{ message: `\`keys.${name}\` must begin with ${prefix}`, at: locate(['keys', name]) }];
  }
  return checkFit(role, value, contract).map((message) => ({ message, at: locate(['keys', name]) }));
}

// A key that fits no operation would be left out of every request.
function checkFit(role: KeyRole, value: KeyValue, { operations, securitySchemes }: Contract): readonly string[] {
  const taken = operations.flatMap(({ security }) => security.map((one) => Object.keys(one)));
  const alternatives = taken.filter((schemes) => schemes.length > 0);
  const wrong =
    typeof value === 'string' ? [] : Object.keys(value).filter((scheme) => !Object.hasOwn(securitySchemes, scheme));
  const [unknown] = wrong;
  if (unknown !== undefined) {
    return [
      `\`keys.${role.name}\` has the unknown scheme \`${unknown}\`${suggest(unknown, Object.keys(securitySchemes))}`,
    ];
  }
  const fits = (schemes: readonly string[]): boolean =>
    typeof value === 'string'
      ? role.schemes === undefined
        ? schemes.length === 1
        : schemes.every((scheme) => role.schemes?.includes(scheme))
      : schemes.every((scheme) => Object.hasOwn(value, scheme));
  const [first] = alternatives;
  if (first === undefined || alternatives.some(fits)) return checkForm(role, value, securitySchemes, alternatives);
  return [`\`keys.${role.name}\` needs a value for each of ${first.map((one) => `\`${one}\``).join(', ')}`];
}

function checkForm(
  { name, schemes }: KeyRole,
  value: KeyValue,
  known: Contract['securitySchemes'],
  alternatives: readonly (readonly string[])[],
): readonly string[] {
  const used = schemes ?? alternatives.find((one) => one.length === 1) ?? [];
  const texts = typeof value === 'string' ? textsFor(used, value) : Object.entries(value);
  return texts.flatMap(([scheme, text]) => {
    const place = typeof value === 'string' ? `keys.${name}` : `keys.${name}.${scheme}`;
    const { kind } = known[scheme] ?? {};
    // RFC 7617, section 2: what stands before the colon is the name; any text may be in it, but no control character.
    if (kind === 'basic' && !text.includes(':'))
      return [`\`${place}\` must be a name and a password with a colon between them`];
    if (/\p{Cc}/u.test(text)) return [`\`${place}\` holds a control character`];
    return kind === 'basic' || isVisible(text) || (kind === 'token' && text.includes(':'))
      ? []
      : [`\`${place}\` holds a blank, a control character or a letter beyond ASCII`];
  });
}

function textsFor(schemes: readonly string[], value: string): readonly (readonly [scheme: string, text: string])[] {
  return schemes.length === 0 ? [['', value]] : schemes.map((scheme) => [scheme, value]);
}

function isVisible(text: string): boolean {
  return /^[!-~]+$/.test(text);
}

// A case that asks for the refusal of one key and the acceptance of another cannot be judged with one value for both.
function checkDistinct({ keys, locate }: Profile, names: readonly string[]): readonly Problem[] {
  // The key that others are told to be the same as is the one that comes first in the contract.
  const given = Object.entries(keys).sort(([one], [other]) => names.indexOf(one) - names.indexOf(other));
  return given.flatMap(([name, value], index) => {
    const same = given.find(([, used], at) => at < index && sameKey(used, value));
    if (same === undefined) return [];
    const message = `\`keys.${name}\` and \`keys.${same[0]}\` hold the same key; each must have one of its own, so leave out the one that you do not have`;
    return [{ message, at: locate(['keys', name]) }];
  });
}

function sameKey(one: KeyValue, other: KeyValue): boolean {
  const texts = listKeySecrets({ one }).map(({ value }) => value);
  return typeof one === typeof other && listKeySecrets({ one: other }).every(({ value }) => texts.includes(value));
}
