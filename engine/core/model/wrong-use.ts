import type { Position } from './source.ts';

/** Wrong use of the program: arguments, profile, contract or output. Its message is a full sentence that says what to do. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
  readonly at: Position | undefined;

  constructor(message: string, at?: Position) {
    super(at === undefined ? message : `${at.file}:${at.line}:${at.column}: ${message}`);
    this.at = at;
  }
}
