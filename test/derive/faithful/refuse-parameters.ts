import type { Json } from '../../../engine/core/model/index.ts';
import type { Question, Refusal } from './asked.ts';
import type { Fits } from './create-fits.ts';
import { matchPath } from './match-path.ts';

/** Why the first parameter that is wrong is refused. */
export function refuseParameters({ operation, url, headers }: Question, fits: Fits): Refusal | undefined {
  const inPath = matchPath(operation.path, url.pathname) ?? {};
  const cookies = new URLSearchParams((headers.cookie ?? '').replaceAll('; ', '&'));
  for (const { name, in: place, required, schema } of operation.parameters) {
    const sources = {
      path: inPath[name],
      query: url.searchParams.get(name) ?? undefined,
      header: headers[name.toLowerCase()],
      cookie: cookies.get(name) ?? undefined,
    };
    const value = sources[place];
    const at = `${place}/${name}`;
    if (value === undefined && required) return { why: 'parameter', statuses: [422, 400, 428], at };
    if (value === undefined || readingsOf(value).some((reading) => fits(schema, reading) === undefined)) continue;
    return { why: 'parameter', statuses: place === 'path' ? [422, 400, 404] : [422, 400], at };
  }
  return undefined;
}

// A text may be written for a number, a boolean or a list.
function readingsOf(value: string | readonly string[]): readonly Json[] {
  const text = String(value);
  const isNumber = String(Number(text)) === text && !Number.isNaN(Number(text));
  return [
    text,
    text.split(','),
    ...(isNumber ? [Number(text)] : []),
    ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
  ];
}
