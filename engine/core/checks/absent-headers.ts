import type { Check } from './check.ts';

/** The response has none of these headers. */
export const checkAbsentHeaders: Check<'absentHeaders'> = ({ names }, { response }) => {
  const present = response.headers.filter(([header]) => names.some((name) => isMatch(name, header)));
  const headers = new Set(present.map(([header]) => header));
  return [...headers].map((header) => ({ at: `header ${header}`, expected: 'absent', received: 'present' }));
};

function isMatch(name: string, header: string): boolean {
  return header === name || (name.endsWith('*') && header.startsWith(name.slice(0, -1)));
}
