import { describe, expect, it, test } from 'vitest';
import { KEY, type Noted } from '../exchanges.ts';
import { judgeAll, tell } from './judge-all.ts';

describe('what clients did', () => {
  test.each<{ title: string; all: readonly Noted[]; told: readonly string[] }>([
    {
      title: 'a key that goes to the host of a presigned URL',
      all: [{}, { method: 'PUT', url: 'https://blobs.example.com/a?sig=0123456789', status: 201 }],
      told: ['fail keeps-its-key-from-the-upload-host: the key'],
    },
    {
      title: 'a key that goes there in another header',
      all: [
        {},
        {
          method: 'PUT',
          url: 'https://blobs.example.com/a',
          key: null,
          headers: { authorization: `Bearer ${KEY}` },
          status: 201,
        },
      ],
      told: ['fail keeps-its-key-from-the-upload-host: the key'],
    },
    {
      title: 'a key that follows a redirect',
      all: [
        { status: 307, answerHeaders: { location: 'https://other.example.com/x' } },
        { url: 'https://other.example.com/x' },
      ],
      told: ['warn keeps-its-key-on-redirect: the key'],
    },
    {
      title: 'a key that another API has in a header of the same name',
      all: [{}, { url: 'https://other.example.com/x', key: 'another-key-of-another-api' }],
      told: [],
    },
    {
      title: 'an upload without the key',
      all: [{}, { method: 'PUT', url: 'https://blobs.example.com/a', key: null, status: 201 }],
      told: [],
    },
  ])('$title', ({ all, told }) => {
    expect(tell(judgeAll(all))).toEqual(told);
  });

  it('is told by a fingerprint, from which no key can be read', () => {
    const { traffic } = judgeAll([{ headers: { 'user-agent': 'a/1' } }, { headers: { 'user-agent': 'b/2' } }]);
    expect(traffic?.clients.map(({ userAgent, exchanges }) => [userAgent, exchanges])).toEqual([
      ['a/1', 1],
      ['b/2', 1],
    ]);
    expect(JSON.stringify(traffic)).not.toContain(KEY.slice(0, 12));
  });
});
