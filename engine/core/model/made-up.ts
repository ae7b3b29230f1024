/** Draws characters of an alphabet. */
export type DrawText = (alphabet: string, length: number) => string;

/** Returns a value that looks like a key, made up by a template such as `key_{hex64}`. */
export function makeUp(template: string, draw: DrawText): string {
  return template.replaceAll(PLACE, (_, kind: string, length: string | undefined) =>
    kind === 'uuid' ? drawUuid(draw) : draw(ALPHABETS[kind] ?? HEX, Number(length)),
  );
}

/** Returns the template that a key is made up by where nothing else is said. */
export function usualTemplate(prefix = '', isLogin = false): string {
  return isLogin ? `${prefix}{hex16}:{hex48}` : `${prefix}{hex64}`;
}

const PLACE = /\{(hex|digits|letters|alnum|uuid)(\d+)?\}/g;
const HEX = '0123456789abcdef';
const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHABETS: Readonly<Record<string, string>> = {
  hex: HEX,
  digits: DIGITS,
  letters: LETTERS,
  alnum: DIGITS + LETTERS,
};

function drawUuid(draw: DrawText): string {
  const digits = draw(HEX, 30);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(12, 15)}`, `8${digits.slice(15, 18)}`];
  return [...parts, digits.slice(18)].join('-');
}
