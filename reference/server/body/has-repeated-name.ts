/** Tells whether any object of a valid JSON text has a name twice (RFC 8259, section 4). */
export function hasRepeatedName(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let isName = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const names = open.at(-1);
    if (token.startsWith('"')) {
      const name = isName ? (JSON.parse(token) as string) : undefined; // the token is a JSON string
      if (name !== undefined && names?.has(name) === true) return true;
      if (name !== undefined) names?.add(name);
      isName = false;
      continue;
    }
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token !== ',') open.pop();
    isName = token === '{' || (token === ',' && names !== undefined);
  }
  return false;
}
