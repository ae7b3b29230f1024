import { describe } from 'vitest';
import { invalid } from '../exchanges.ts';
import { file, made, tellEach, url } from './tell.ts';

describe('what is evidently wrong with a request is held against the answer', () => {
  const ok = { ...url, status: 200, answer: made };
  const refused = { ...url, status: 422, answer: invalid };
  tellEach([
    {
      title: 'another media type, accepted',
      noted: { ...ok, body: JSON.stringify(file), headers: { 'content-type': 'text/plain' } },
      told: ['request-media-type (required) status: 200', 'request-media-type broken'],
    },
    {
      title: 'another media type, refused with 422',
      noted: { ...refused, body: JSON.stringify(file), headers: { 'content-type': 'text/plain' } },
      told: [],
    },
    {
      title: 'a file of a type that is not allowed, accepted',
      noted: { ...ok, body: { ...file, contentType: 'application/x-msdownload' } },
      told: ['content-type-not-allowed (required) status: 200', 'content-type-not-allowed broken'],
    },
    {
      title: 'a part of a type that is not allowed, accepted',
      noted: {
        method: 'POST',
        path: '/uploads/direct',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.exe"\r\nContent-Type: application/x-msdownload\r\n\r\nMZ\r\n--x--\r\n',
        status: 201,
        answer: { blobPath: 'a' },
      },
      told: ['content-type-not-allowed (required) status: 201', 'content-type-not-allowed broken'],
    },
    {
      title: 'a file over the limit, accepted',
      noted: {
        method: 'POST',
        path: '/uploads/direct',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '11000000' },
        status: 201,
        answer: { blobPath: 'a' },
      },
      told: ['upload-too-large (required) status: 201', 'upload-too-large broken'],
    },
    {
      title: 'a file near the limit',
      noted: {
        method: 'POST',
        path: '/uploads/direct',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '10486000' },
        status: 201,
        answer: { blobPath: 'a' },
      },
      told: [],
    },
  ]);
});
