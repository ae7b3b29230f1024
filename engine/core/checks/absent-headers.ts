import type { Check } from './check.ts';

/** The response has none of these headers. */
export const checkAbsentHeaders: Check<'absentHeaders'> = ({ names }, { response }) => {
  const present = response.headers.filter((field) => isListed(field[0], names));
  if (present.length === 0) return [];
  const headers = new Set(present.map(([header]) => header));
  return [...headers].map((header) => ({ at: `header ${header}`, expected: 'absent', received: 'present' }));
};

function isListed(header: string, names: readonly string[]): boolean {
  for (const name of names) {
    if (header === name || isBegun(header, name)) return true;
  }
  return false;
}

function isBegun(header: string, name: string): boolean {
  const last = name.length - 1;
  return name.charCodeAt(last) === ASTERISK && header.startsWith(name.slice(0, last));
}

const ASTERISK = 0x2a;
