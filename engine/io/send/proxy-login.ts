/** Returns the header field that logs in to a proxy with the user and password of its URL; none without them. */
export function readLogin(url: string): Readonly<Record<string, string>> {
  const { username, password } = new URL(url);
  if (username === '' && password === '') return {};
  const login = Buffer.concat([unescape(username), Buffer.from(':'), unescape(password)]);
  return { 'proxy-authorization': `Basic ${login.toString('base64')}` };
}

// A percent sign that begins no escape stands for itself, as curl has it.
function unescape(text: string): Buffer {
  const parts = text.split(/((?:%[0-9A-Fa-f]{2})+)/);
  return Buffer.concat(
    parts.map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.from(part.replaceAll('%', ''), 'hex'))),
  );
}
