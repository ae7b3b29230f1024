import { parseUrl, WrongUse, type Contract, type OwnerState, type Profile } from '../core/model/index.ts';

/** Throws `WrongUse` where an arrangement's request goes to a host that is neither the target's, nor this machine, nor allowed. */
export function checkOwnerHosts({ arrangements, baseUrl }: Profile, allowed: readonly string[]): void {
  const hosts = new Set([new URL(baseUrl).hostname, ...allowed]);
  for (const [name, state] of Object.entries(arrangements)) {
    const foreign = pathsOf(state)
      .flatMap((path) => parseUrl(path)?.hostname ?? [])
      .find((host) => !hosts.has(host) && !isLoopback(host));
    if (foreign !== undefined) {
      throw new WrongUse(
        `The arrangement ${name} sends a request to ${foreign}, which is not the target's host. Allow it with --allow-host ${foreign}.`,
      );
    }
  }
}

/** Throws `WrongUse` where a token would be asked for at a host that is neither the target's, nor this machine, nor allowed. */
export function checkTokenHosts({ baseUrl }: Profile, { securitySchemes }: Contract, allowed: readonly string[]): void {
  const hosts = new Set([new URL(baseUrl).hostname, ...allowed]);
  const urls = Object.values(securitySchemes).flatMap((scheme) => (scheme.kind === 'token' ? [scheme.tokenUrl] : []));
  const foreign = urls
    .flatMap((url) => parseUrl(url)?.hostname ?? [])
    .find((host) => !hosts.has(host) && !isLoopback(host));
  if (foreign === undefined) return;
  throw new WrongUse(
    `The contract asks ${foreign} for a token, which is not the target's host. Allow it with --allow-host ${foreign}.`,
  );
}

function pathsOf({ request, restore }: OwnerState): readonly string[] {
  return [...(request === undefined ? [] : [request.path]), ...(restore === undefined ? [] : pathsOf(restore))];
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
