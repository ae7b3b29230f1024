import type { Report } from '../engine/core/model/index.ts';

/** What of a report tells what it is about. */
export type Subject = Pick<Report, 'target' | 'client' | 'traffic'>;

/** What a report is about, as the subject of a sentence: the base URL of a server, a client by its name, or traffic. */
export function nameSubject({ target, client, traffic }: Subject): string {
  if (traffic !== undefined) return `The recorded traffic with ${target.baseUrl}`;
  return client === undefined ? target.baseUrl : `The client ${client.name}`;
}

/** The same with where a server runs. */
export function describeSubject({ target, client, traffic }: Subject): string {
  if (traffic !== undefined) return `traffic with ${target.baseUrl}, ${describeSources(traffic.sources)}`;
  if (client !== undefined) return `client ${client.name}`;
  const build = target.build === undefined ? '' : `, build ${target.build}`;
  return `${target.baseUrl} (${target.environment}${build})`;
}

function describeSources([first = 'no file', ...rest]: readonly string[]): string {
  return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}
