import type { Probe } from '../../../engine/core/model/index.ts';
import { makeProbe, respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';
import type { Row } from './table.ts';

const absent = { are: 'absent' } as const;
const inPath = { probe: makeProbe({ target: '/things/%2Fetc%2Fpasswd' }) };

testCheck('internals', [
  keep('a plain sentence', 'Internal server error'),
  keep('an example text', 'File too large; use the presigned upload URL'),
  keep('an address of the documentation', 'See https://docs.example.com/var/errors.html#at-once'),
  keep('a path of the API', 'No route /api/integrations/home/submissions/1 or /submissions'),
  keep('a media type', 'image/png, video/quicktime and application/vnd.ms-excel are not application/pdf'),
  keep('a blob path', 'Invalid blob path 4f1c/usr/photo.png'),
  keep('a file name', 'report.py and notes.log are not allowed'),
  keep('a time and a ratio', 'Try again at 12:30:45 or at 16:9 (10:4)'),
  keep('a version', 'Version 10.2.3.4 of the API'),
  keep('words that only look like hosts', 'The internal.local rule at errors.internal'),
  keep('a letter before a colon', 'Choose A:B or c:d'),
  find('a line of Node', 'x\n    at run (app.ts:1:2)', 'a stack trace', 'at run (app.ts:1:2)'),
  find('a bare line of Node', 'at file:///x/app.js:10:5', 'a stack trace', 'at file:///x/app.js:10:5'),
  find('Python', 'Traceback (most recent call last):', 'a stack trace', 'Traceback (most recent call last)'),
  find('a line of Python', 'File "main.py", line 3', 'a stack trace', 'File "main.py", line 3'),
  find('a line of Java', 'com.example.Api(Api.java:12)', 'a stack trace', 'Api.java:12)'),
  find('a line of .NET', 'in Api.cs:line 42', 'a stack trace', 'Api.cs:line 42'),
  find('a Unix path', "ENOENT: open '/var/data/x'", 'a file path', '/var/data/x'),
  find('a source file', 'failed in /app/service/main.py', 'a file path', '/app/service/main.py'),
  find('a Windows path', 'cannot read C:\\inetpub\\x', 'a file path', 'C:\\inetpub'),
  find('a Windows share', 'cannot read \\\\server\\share', 'a file path', '\\\\server\\share'),
  find('a signed URL', 'GET /x?se=1&sig=abcdef failed', 'a signed URL', '&sig='),
  find('a signed URL of S3', 'GET https://b/x?X-Amz-Signature=abc', 'a signed URL', '?X-Amz-Signature='),
  find('another signed URL', 'https://b/x?Signature=abc', 'a signed URL', '?Signature='),
  find('a storage host', 'acc.blob.core.windows.net refused', 'a host name', 'acc.blob.core.windows.net'),
  find('an internal host', 'db-1.prod.internal timed out', 'a host name', 'db-1.prod.internal'),
  find('an internal host with a port', 'db.local:5432 timed out', 'a host name', 'db.local'),
  find('an address with a port', 'connect 10.0.0.7:5432', 'a host name', '10.0.0.7:5432'),
  {
    title: 'an echo of what the probe sent in a body is kept',
    expected: absent,
    response: respond(403, { detail: 'Invalid blob path: C:\\Users\\x' }),
    subject: { probe: sendText('{"blobPath":"C:\\\\Users\\\\x"}') },
  },
  {
    title: 'an echo of what the probe sent in a path is kept',
    expected: absent,
    response: respond(404, { detail: 'No thing /etc/passwd' }),
    subject: inPath,
  },
  {
    title: 'what stands beside an echo departs',
    expected: absent,
    response: respond(404, { detail: 'No thing /etc/passwd in /srv/data' }),
    subject: inPath,
    departures: [{ at: 'body/detail', expected: 'a text without internals', received: 'a file path: "/srv/data"' }],
  },
  {
    title: 'every text of the body departs at its place',
    expected: absent,
    response: respond(500, { detail: '/srv/a/b', more: [{ trace: 'Traceback (most recent call last)' }] }),
    departures: [
      { at: 'body/detail', expected: 'a text without internals', received: 'a file path: "/srv/a/b"' },
      {
        at: 'body/more/0/trace',
        expected: 'a text without internals',
        received: 'a stack trace: "Traceback (most recent call last)"',
      },
    ],
  },
  { title: 'a body that is no JSON belongs to json', expected: absent, response: respondText(500, '/srv/a/b') },
]);

function keep(what: string, detail: string): Row<'internals'> {
  return { title: `${what} is kept`, expected: absent, response: respond(500, { detail }) };
}

function find(what: string, detail: string, name: string, excerpt: string): Row<'internals'> {
  const received = `${name}: ${JSON.stringify(excerpt)}`;
  const departure = { at: 'body/detail', expected: 'a text without internals', received };
  return { title: `${what} departs`, expected: absent, response: respond(500, { detail }), departures: [departure] };
}

function sendText(text: string): Probe {
  return makeProbe({ body: { kind: 'text', text } });
}
