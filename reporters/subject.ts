import type { Report } from '../engine/core/model/index.ts';

/** What of a report tells what it is about. */
export type Subject = Pick<Report, 'target' | 'client'>;

/** What a report is about, as the subject of a sentence: the base URL of a server, or a client by its name. */
export function nameSubject({ target, client }: Subject): string {
  return client === undefined ? target.baseUrl : `The client ${client.name}`;
}

/** The same with where a server runs. */
export function describeSubject({ target, client }: Subject): string {
  if (client !== undefined) return `client ${client.name}`;
  const build = target.build === undefined ? '' : `, build ${target.build}`;
  return `${target.baseUrl} (${target.environment}${build})`;
}
