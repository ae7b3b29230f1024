import * as fc from 'fast-check';
import { Arbitrary, type Random, type Stream, type Value } from 'fast-check';

/** Draws one of the given whole numbers, and makes it smaller by any whole number down to `least`. */
export function drawNear(numbers: readonly number[], least: number): Arbitrary<number> {
  return new Near(fc.constantFrom(...numbers), fc.integer({ min: least, max: Math.max(...numbers) }));
}

// fast-check draws whole numbers near their bounds; a limit of a server is at neither.
class Near extends Arbitrary<number> {
  readonly #drawn: Arbitrary<number>;
  readonly #whole: Arbitrary<number>;

  constructor(drawn: Arbitrary<number>, whole: Arbitrary<number>) {
    super();
    this.#drawn = drawn;
    this.#whole = whole;
  }

  override generate(random: Random, bias: number | undefined): Value<number> {
    return new fc.Value(this.#drawn.generate(random, bias).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is number {
    return this.#whole.canShrinkWithoutContext(value);
  }

  override shrink(value: number, context: unknown): Stream<Value<number>> {
    return this.#whole.shrink(value, context);
  }
}
