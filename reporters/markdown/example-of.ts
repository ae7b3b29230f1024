import type { Entry } from '../../engine/core/model/index.ts';
import { code, plain } from './plain.ts';

/** Names the first of some cases by its title, id and operation, with what was sent where something was. */
export function exampleOf([first, ...others]: readonly Entry[]): string {
  if (first === undefined) return '';
  const sent = first.sent === undefined ? '' : `, sent ${code(first.sent, 200)}`;
  return `${others.length > 0 ? ', such as' : ':'} ${plain(first.title)} (${code(first.case)}) on ${code(first.operation)}${sent}`;
}
