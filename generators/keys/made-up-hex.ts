/** Returns hexadecimal digits that look random and belong to no key. */
export function madeUpHex(length: number): string {
  return DIGITS.repeat(Math.ceil(length / DIGITS.length)).slice(0, length);
}

const DIGITS = '5d0c1e7a93b84f2e6a1d07c4b9f835e2f7046bd18c3ea95027e4d6b1309fc8a4';
