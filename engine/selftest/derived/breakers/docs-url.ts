import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Links to another scheme, another host, or nowhere. */
export const breakDocsUrl: Breaker<'docsUrl'> = ({ host }) =>
  Object.entries({
    scheme: `http://${host}/errors`,
    host: `https://${host}.example.com/errors`,
    relative: '/errors',
  }).map(([variant, url]) => ({
    variant,
    title: `gives ${url} as docs_url`,
    change: () => (reply) => setFields(reply, { docs_url: url }),
  }));
