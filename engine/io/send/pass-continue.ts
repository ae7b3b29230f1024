/**
 * Returns a function to be called with each chunk of the answers to one request, which writes 102 over the status of each
 * 100 before the final answer. A 100 may come without being asked for, and undici gives the connection up at one.
 */
export function createContinuePass(): (chunk: Uint8Array) => void {
  let isOver = false;
  let at = 0;
  let isContinue = false;
  let ended = 0;
  return (chunk) => {
    for (let index = 0; index < chunk.length && !isOver; index += 1) {
      const byte = chunk[index];
      if (at <= TENS) {
        const isAsExpected = at < HUNDREDS || (at === HUNDREDS ? byte === ONE : isDigit(byte));
        isContinue = at === TENS && byte === ZERO;
        isOver = !isAsExpected;
      } else if (at === ONES) {
        if (isContinue && byte === ZERO) chunk[index] = TWO;
      } else {
        ended = byte === END[ended] ? ended + 1 : byte === END[0] ? 1 : 0;
      }
      at += 1;
      if (ended === END.length) at = ended = 0;
    }
  };
}

// Where the digits of the status stand in `HTTP/1.1 100`.
const HUNDREDS = 9;
const TENS = 10;
const ONES = 11;

const ZERO = 0x30;
const ONE = 0x31;
const TWO = 0x32;
const END = Buffer.from('\r\n\r\n');

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
