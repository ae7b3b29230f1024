import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Shows each kind of internals; in the link, so that the human text stays as documented. */
export const breakInternals: Breaker<'internals'> = (_absent, { contract }) =>
  Object.entries(traces).map(([variant, trace]) => ({
    variant,
    title: `shows ${trace}`,
    change: () => (reply) => setFields(reply, { docs_url: `${contract.docsUrl}/errors${trace}` }),
  }));

const traces: Readonly<Record<string, string>> = {
  'stack-trace': '#at store (main.js:10:5)',
  'signed-url': '?blob=a&sig=AbC',
  'file-path': '#/srv/app/store.py',
  host: '#assay.blob.core.windows.net',
};
