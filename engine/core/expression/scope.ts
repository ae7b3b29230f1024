import type { Json } from '../model/index.ts';

/** What expressions may refer to: the first name of an expression gives a function from the rest to a value. */
export type Scope = Readonly<Record<string, (rest: string) => Json | undefined>>;

/** An expression refers to something that is not there. */
export class Unresolved extends Error {
  override readonly name = 'Unresolved';
  readonly expression: string;

  constructor(expression: string) {
    super(`The expression ${expression} has no value.`);
    this.expression = expression;
  }
}

/** Returns a scope entry that gives the properties of an object by a dotted path. */
export function lookIn(value: Json): (rest: string) => Json | undefined {
  return (rest) => {
    let current: Json | undefined = value;
    for (const name of rest === '' ? [] : rest.split('.')) {
      current = property(current, name);
    }
    return current;
  };
}

function property(value: Json | undefined, name: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, Json>>)[name] : undefined;
}
