import type { Json } from '../../../engine/core/model/index.ts';
import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';
import type { Row } from './table.ts';

const docs = { host: 'docs.example.com' };

testCheck('docsUrl', [
  keep('a page on the host is kept', { docs_url: 'https://docs.example.com/errors#404' }),
  keep('the default port and case do not count', { docs_url: 'HTTPS://Docs.Example.com:443/' }),
  keep('an absent address is kept', { detail: 'x' }),
  keep('an address that is no string belongs to the envelope', { docs_url: 5 }),
  { title: 'a body that is no JSON belongs to json', expected: docs, response: respondText(404, 'docs_url') },
  refuse('http', 'http://docs.example.com/errors'),
  refuse('another host', 'https://example.com/errors'),
  refuse('another port', 'https://docs.example.com:8443/'),
  refuse('a host that only begins alike', 'https://docs.example.com.evil.test/'),
  refuse('the host as a user name', 'https://docs.example.com@evil.test/'),
  refuse('a path alone', '/errors'),
  refuse('an empty text', ''),
  refuse('null', null),
]);

function keep(title: string, body: Json): Row<'docsUrl'> {
  return { title, expected: docs, response: respond(404, body) };
}

function refuse(what: string, url: string | null): Row<'docsUrl'> {
  const departure = { at: 'body/docs_url', expected: 'https on docs.example.com', received: JSON.stringify(url) };
  return {
    title: `${what} departs`,
    expected: docs,
    response: respond(404, { docs_url: url }),
    departures: [departure],
  };
}
