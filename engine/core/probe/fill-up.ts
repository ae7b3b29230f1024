import type { ProbeBody, SendSpec } from '../model/index.ts';

/** Stands in a body for a text that fills it up; no encoding changes it, and nobody sends it. */
export const FILLING = 'assay-filling-3f2504e04f8941d3';

/** Returns a body with so many letters where `FILLING` stands: a small one as it is, a large one made while it is sent. */
export function fillUp(body: ProbeBody, fill: SendSpec['fill']): ProbeBody {
  if (fill === undefined || body.kind === 'filled') return body;
  const whole = body.kind === 'text' ? body.text : new TextDecoder().decode(body.bytes);
  const at = whole.indexOf(FILLING);
  const [before, after] = [whole.slice(0, at), whole.slice(at + FILLING.length)];
  if (fill.bytes <= MOST_HELD) {
    const text = `${before}${LETTER.repeat(fill.bytes)}${after}`;
    return body.kind === 'text' ? { kind: 'text', text } : { ...body, bytes: encoder.encode(text) };
  }
  const [head, tail] = [encoder.encode(before), encoder.encode(after)];
  const note = `${body.kind === 'text' ? 'a body' : body.note} with a text of ${fill.bytes} bytes`;
  const byte = LETTER.charCodeAt(0);
  return { kind: 'filled', head, fill: fill.bytes, byte, tail, pauseAfter: head.length + USUAL_LIMIT, note };
}

const LETTER = 'a';
const MOST_HELD = 262_144;

// Servers that were given no other limit refuse at this one.
const USUAL_LIMIT = 1_048_576;

const encoder = new TextEncoder();
