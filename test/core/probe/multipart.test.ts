import { expect, it } from 'vitest';
import { encodeMultipart } from '../../../engine/core/probe/index.ts';

const fixture = { name: 'png', filename: 'a.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) };

it('a small file is one part with its name and type', () => {
  const { mediaType, body } = encodeMultipart({ fixture: 'png' }, fixture, 'B');
  expect(mediaType).toBe('multipart/form-data; boundary=B');
  expect(body.kind === 'bytes' && Buffer.from(body.bytes).toString('latin1')).toBe(
    '--B\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\u0001\u0002\u0003\r\n--B--\r\n',
  );
});

it('a type of null leaves the part without a type', () => {
  const { body } = encodeMultipart({ fixture: 'png', type: null }, fixture, 'B');
  expect(body.kind === 'bytes' && Buffer.from(body.bytes).toString('latin1')).not.toContain('Content-Type');
});

it('quotes and line breaks in a name do not end the header', () => {
  const { body } = encodeMultipart({ fixture: 'png', name: 'a"\r\nX: y' }, fixture, 'B');
  expect(body.kind === 'bytes' && Buffer.from(body.bytes).toString('latin1')).toContain('filename="a%22%0D%0AX: y"');
});

it('a large file is filled to its exact size and never held', () => {
  const { body } = encodeMultipart({ fixture: 'png', bytes: 10_485_761 }, fixture, 'B');
  expect(body.kind === 'filled' && body.fill).toBe(10_485_758);
  expect(body.kind === 'filled' && body.head.length).toBeLessThan(200);
});
