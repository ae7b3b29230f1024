import type { Check } from './check.ts';

/** The response has none of these headers. */
export const checkAbsentHeaders: Check<'absentHeaders'> = ({ names }, { response }) => {
  const headers = new Set(response.headers.map(([name]) => name));
  return [...headers]
    .filter((header) => names.some((name) => isMatch(name, header)))
    .map((header) => ({ at: `header ${header}`, expected: 'absent', received: 'present' }));
};

function isMatch(name: string, header: string): boolean {
  return name.endsWith('*') ? header.startsWith(name.slice(0, -1)) : header === name;
}
