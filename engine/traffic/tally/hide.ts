import type { HeaderField } from '../../core/model/index.ts';
import { isSecretName } from './secrets.ts';

/** Returns a function that takes out of a header field what gives access; the header of the key by name. */
export function hideIn(keyHeader: string): (field: HeaderField) => HeaderField {
  return ([name, value]) => {
    const lower = name.toLowerCase();
    if (lower === keyHeader) return [name, '[a key]'];
    return isSecretName(lower) ? [name, '[not recorded]'] : [name, hideParameters(value)];
  };
}

/** Returns a URL, or a text that may be one, without the parameters that give access and without a login. */
export function hideParameters(url: string): string {
  return url
    .replaceAll(/([?&;#])([^=?&;#]*)=([^&;#]*)/g, (all, before: string, name: string) =>
      isSecretName(name) ? `${before}${name}=[not recorded]` : all,
    )
    .replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#@]*@/i, '$1[a login]@');
}

/** Returns a text without the values of members of JSON whose names say that they give access. */
export function hideMembers(text: string): string {
  return text.replaceAll(/"([^"\\]{1,64})"\s*:\s*"((?:[^"\\]|\\.)+)"?/g, (all, name: string) =>
    isSecretName(name) ? `"${name}":"[not recorded]"` : all,
  );
}
