import type { Entry } from '../../engine/core/model/index.ts';
import type { Pen } from './pen.ts';

/** The first of some cases by its title, id and operation, with what was sent where something was. */
export function exampleLines([first, ...others]: readonly Entry[], pen: Pen): readonly string[] {
  if (first === undefined) return [];
  const head = others.length > 0 ? 'such as: ' : '';
  const example = `${head}${first.title} [${first.case}] on ${first.operation}`;
  const sent = first.sent === undefined ? [] : [`sent ${first.sent}`];
  return [example, ...sent].map((line) => pen.dim(`    ${pen.cut(line, pen.width - 4)}`));
}
