// RFC 9110, section 5.6.2.
const TOKEN = String.raw`[!#$%&'*+\-.^_\`|~0-9A-Za-z]+`;

// RFC 9110, section 5.6.4.
const QUOTED = String.raw`"(?:[\t \x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\t \x21-\x7e\x80-\xff])*"`;

// RFC 9110, sections 5.6.6 and 8.3.1.
const PARAMETERS = String.raw`(?:[\t ]*;[\t ]*(?:${TOKEN}=(?:${TOKEN}|${QUOTED}))?)*`;

// RFC 3986, appendix A: segments, and what a query may hold besides.
const PCHAR = String.raw`(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})`;
const REG_NAME = String.raw`(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})`;
const QUERY = String.raw`(?:\?(?:${PCHAR}|[/?])*)?`;

type Grammar =
  | 'token'
  | 'fieldValue'
  | 'mediaType'
  | 'restrictedName'
  | 'requestTarget'
  | 'httpsUrl'
  | 'boundary'
  | 'uuid'
  | 'uuidOfVersion4';

/** What each thing that is called well formed is held against. */
export const grammar: Readonly<Record<Grammar, RegExp>> = {
  token: whole(TOKEN),
  // RFC 9110, section 5.5: no blank at either end.
  fieldValue: /^(?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?$/,
  mediaType: whole(`${TOKEN}/${TOKEN}${PARAMETERS}`),
  // RFC 6838, section 4.2.
  restrictedName: /^[A-Za-z0-9][\w!#$&\-^.+]{0,126}$/,
  requestTarget: whole(`(?:/${PCHAR}*)+${QUERY}`),
  httpsUrl: whole(String.raw`https://${REG_NAME}+(?::\d+)?(?:/${PCHAR}*)*${QUERY}`),
  // RFC 2046, section 5.1.1.
  boundary: /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/,
  // RFC 9562, sections 4 and 5.4.
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  uuidOfVersion4: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
};

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
