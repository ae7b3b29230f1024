/** Tells whether a JSON text opens more than `depth` arrays and objects at once, without building any of them. */
export function nestsDeeper(text: string, depth: number): boolean {
  let open = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isString = false;
    } else if (code === QUOTE) {
      isString = true;
    } else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      open += 1;
      if (open > depth) return true;
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
      open -= 1;
    }
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
