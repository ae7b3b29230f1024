import type { Json, JsonObject } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { follow } from './references.ts';

/** Says what each way to be let in asks for, such as `an API key in the header Api-Key`. */
export function readCredentials(root: JsonObject, security: Json | undefined): readonly string[] {
  if (!isList(security)) return [];
  const ways = security.filter(isObject).map((way) =>
    Object.entries(way)
      .map(([name, scopes]) => `${describe(root, name)}${describeScopes(scopes)}`)
      .toSorted()
      .join(' and '),
  );
  // One that asks for nothing makes all the others optional.
  return ways.includes('') ? [] : [...new Set(ways)].toSorted();
}

function describe(root: JsonObject, name: string): string {
  const { components } = root;
  const schemes = isObject(components) ? components['securitySchemes'] : undefined;
  const scheme = isObject(schemes) ? follow(root, schemes[name]) : undefined;
  if (scheme === undefined) return name;
  const { type, in: place, name: own, scheme: kind, openIdConnectUrl } = scheme;
  if (type === 'apiKey') return `an API key in the ${text(place)} ${text(own)}`;
  if (type === 'http') return `HTTP ${text(kind).toLowerCase()} authentication`;
  return [text(type), text(openIdConnectUrl)].filter((one) => one !== '').join(' ');
}

function describeScopes(scopes: Json | undefined): string {
  const names = isList(scopes) ? scopes.map(text).toSorted() : [];
  return names.length === 0 ? '' : ` with ${names.join(', ')}`;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
