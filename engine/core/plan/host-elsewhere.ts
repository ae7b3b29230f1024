import { fill, lookIn, lookInWebhook, Unresolved, type Scope } from '../expression/index.ts';
import { parseUrl, type Case, type Json, type Profile } from '../model/index.ts';

/** Returns the host at which what a case creates would point, where that is not the host of the profile's endpoint. */
export function hostElsewhere({ operation, send }: Case, { webhook }: Profile): string | undefined {
  const { tagProperty } = operation.creates ?? {};
  const value = tagProperty === undefined ? undefined : propertyOf(send.body, tagProperty);
  if (typeof value !== 'string') return undefined;
  const hostname = parseUrl(filled(value, webhook.endpointUrl) ?? '')?.hostname ?? '';
  return hostname === '' || hostname === new URL(webhook.endpointUrl).hostname ? undefined : hostname;
}

function propertyOf(body: Json | undefined, name: string): Json | undefined {
  return typeof body === 'object' && body !== null ? lookIn(body)(name) : undefined;
}

// Which id it has does not change its host.
function filled(template: string, endpointUrl: string): string | undefined {
  const any = (): string => 'x';
  const scope: Scope = {
    webhook: lookInWebhook(endpointUrl, any),
    fresh: any,
    run: any,
    case: any,
    random: any,
    unique: any,
  };
  try {
    const text = fill(template, scope);
    return typeof text === 'string' ? text : undefined;
  } catch (error) {
    if (error instanceof Unresolved) return undefined;
    throw error;
  }
}
