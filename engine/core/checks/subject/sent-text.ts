import type { Probe, ProbeBody } from '../../model/index.ts';

/** What a probe sent, to tell an echo of it from what the target gives away. Bodies of bytes count by their readable part. */
export function readSentText({ target, body }: Probe): string {
  const text = body === undefined ? '' : bodyTexts[body.kind](body as never);
  // A backslash of a JSON string is sent as two.
  return [target, decode(target), text, text.replaceAll('\\\\', '\\')].join('\n');
}

const bodyTexts: { readonly [K in ProbeBody['kind']]: (body: Extract<ProbeBody, { kind: K }>) => string } = {
  text: ({ text }) => text,
  bytes: ({ bytes }) => new TextDecoder().decode(bytes),
  filled: ({ head }) => new TextDecoder().decode(head),
};

function decode(target: string): string {
  return target.replace(/(?:%[0-9a-f]{2})+/gi, (octets) =>
    new TextDecoder().decode(Buffer.from(octets.replaceAll('%', ''), 'hex')),
  );
}
