/** Returns what a secret is made of and what is secret by itself: the credential behind its scheme, the login of Basic and its password, the values of cookies, the password of a URL. */
export function listSecretParts(value: string): readonly string[] {
  const direct = READINGS.flatMap((read) => read(value.trim()));
  const logins = [value.trim(), ...direct].flatMap(readLogin);
  return [...new Set([...direct, ...logins])].filter((part) => part !== value && !isWord(part));
}

// Other texts, reports among them, hold words such as `accepted` and short numbers as well.
function isWord(text: string): boolean {
  return text.length < SHORTEST || (text.length < LONGEST_WORD && /^\p{L}*$/u.test(text));
}

const SHORTEST = 6;
const LONGEST_WORD = 12;

const READINGS: readonly ((value: string) => readonly string[])[] = [readCredential, readCookies, readUrl];

/** RFC 9110 section 11.4: a scheme, then a token or parameters. */
function readCredential(value: string): readonly string[] {
  const [, credential] = /^[\w!#$%&'*+.^`|~-]+ +(\S.*)$/.exec(value) ?? [];
  if (credential === undefined || isSentence(credential)) return [];
  const parameters = [...credential.matchAll(/[\w!#$%&'*+.^`|~-]+ *= *(?:"([^"]*)"|([^\s",]+))/g)];
  const values = parameters.map(([, quoted, bare]) => quoted ?? bare ?? '');
  return TOKEN.test(credential) ? [credential] : [credential, ...values];
}

const TOKEN = /^[\w.~+/-]+=*$/;

// A header may hold words.
function isSentence(text: string): boolean {
  return /^\p{L}+(?:[ ,.;:]+\p{L}*)+$/u.test(text);
}

/** RFC 6265 section 4.2.1: pairs between semicolons. */
function readCookies(value: string): readonly string[] {
  const pairs = value.split(/; */).filter((pair) => pair !== '');
  if (!pairs.every((pair) => /^[\w!#$%&'*+.^`|~-]+=\S*$/.test(pair))) return [];
  return pairs
    .map((pair) => pair.slice(pair.indexOf('=') + 1).replace(/^"(.*)"$/, '$1'))
    .flatMap((text) => [text, decodeUrl(text)]);
}

function readUrl(value: string): readonly string[] {
  const [, password] = /^[a-z][a-z\d+.-]*:\/\/[^/?#@\s:]*:([^/?#\s]*)@/i.exec(value) ?? [];
  return password === undefined ? [] : [password, decodeUrl(password)];
}

/** RFC 7617 section 2: base64 of a name, a colon and a password. */
function readLogin(value: string): readonly string[] {
  if (!/^[\w+/-]{6,}={0,2}$/.test(value)) return [];
  const login = Buffer.from(value, 'base64').toString();
  // Not every text in this alphabet is base64; what is not decodes to bytes that no login holds.
  if (!/^[^\p{Cc}\uFFFD:]*:[^\p{Cc}\uFFFD]*$/u.test(login)) return [];
  return [login, login.slice(login.indexOf(':') + 1)];
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
