/** Every form in which a secret may stand in an artefact; made apart from the program's own list. */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const shifted = ['', '?', '??'].map((before, at) => {
    const text = Buffer.from(`${before}${secret}???`).toString('base64');
    // What is left depends on the secret alone.
    return text.slice(Math.ceil((at * 8) / 6), Math.floor(((at + bytes.length) * 8) / 6));
  });
  const encoded = encodeURIComponent(secret);
  const lowerCase = encoded.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase());
  const forUrls = shifted.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const json = JSON.stringify(secret).slice(1, -1);
  const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
  const inPointer = secret.replaceAll('~', '~0').replaceAll('/', '~1');
  const inHtml = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const byPhp = json.replaceAll('/', '\\/');
  const byGson = json.replaceAll(/[<>&=']/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
  const inName = secret.toLowerCase();
  return [
    ...new Set([
      inForm,
      inPointer,
      inHtml,
      byPhp,
      byGson,
      inName,
      secret,
      encoded,
      lowerCase,
      json,
      JSON.stringify(json).slice(1, -1),
      ...shifted,
      ...forUrls,
    ]),
  ];
}
