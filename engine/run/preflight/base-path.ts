/** Says, behind a sentence, that a base URL ends with what the paths of the contract begin with; empty where it does not. */
export function tellRepeatedPath(baseUrl: string, path: string): string {
  const { origin, pathname } = new URL(baseUrl);
  const base = segmentsOf(pathname);
  const own = segmentsOf(path);
  const length = base.findIndex((_, index) => base.slice(index).every((segment, at) => segment === own[at]));
  if (length < 0) return '';
  const shorter = [origin, ...base.slice(0, length)].join('/');
  return ` The base URL ends with /${base.slice(length).join('/')}, with which the paths of the contract begin; try ${shorter}`;
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
