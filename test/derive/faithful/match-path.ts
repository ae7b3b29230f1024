/** The parameters of a path that fits a template; nothing where it does not fit. */
export function matchPath(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const value = decodeURIComponent(given[index] ?? '');
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name !== undefined) found[name] = value;
  }
  return found;
}
