import { MIMEType } from 'whatwg-mimetype';
import type { Call } from '../call.ts';
import { refuse } from '../refuse.ts';

/** The bare media type that a text declares, once it is known to be allowed. */
export function checkMediaType(call: Call, declared: string): string {
  const essence = MIMEType.parse(declared)?.essence;
  if (essence === undefined) {
    const fields = [{ from: 'body' as const, path: ['contentType'], message: 'Expected a media type' }];
    refuse(call, 'media-malformed', { fields });
  } else if (!call.settings.allowlist.includes(essence)) refuse(call, 'media-type');
  return essence ?? declared;
}
