import type { Contract } from './contract.ts';
import type { SecurityScheme } from './credential.ts';

/** Where a scheme puts a credential. */
export interface KeyPlace {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
}

/** Returns the places at which the schemes of a contract put credentials, each once. */
export function keyPlacesOf({ securitySchemes }: Pick<Contract, 'securitySchemes'>): readonly KeyPlace[] {
  const places = Object.values(securitySchemes).flatMap((scheme) => placeOf(scheme) ?? []);
  return places.filter(
    (place, index) => places.findIndex((other) => other.in === place.in && other.name === place.name) === index,
  );
}

/** Returns the names of the header fields that hold credentials. */
export function keyHeadersOf(contract: Pick<Contract, 'securitySchemes'>): readonly string[] {
  const names = keyPlacesOf(contract).map(({ in: place, name }) =>
    place === 'cookie' ? 'Cookie' : place === 'header' ? name : '',
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Returns the name of the first header field that holds a credential; empty where none does. */
export function keyHeaderOf(contract: Pick<Contract, 'securitySchemes'>): string {
  return keyHeadersOf(contract)[0] ?? '';
}

function placeOf(scheme: SecurityScheme): KeyPlace | undefined {
  if (scheme.kind === 'none') return undefined;
  return 'name' in scheme ? { in: scheme.kind, name: scheme.name } : { in: 'header', name: 'Authorization' };
}
