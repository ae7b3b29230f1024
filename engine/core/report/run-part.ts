import type { Contract, Report, RunFacts } from '../model/index.ts';
import { namePage } from './name-page.ts';

/** What of a report says which run it is of, whoever was judged. */
export type RunPart = Pick<
  Report,
  'format' | 'contract' | 'target' | 'assay' | 'run' | 'started' | 'finished' | 'seed' | 'depth' | 'requests'
>;

/** Returns what a report says of the run itself, from its facts alone. */
export function runPart(contract: Contract, facts: RunFacts): RunPart {
  const { name, title, version, digest, docsUrl, pages } = contract;
  const { target, run, started, finished, seed, depth, counted } = facts;
  const { sent, waitedMs, limited, bytesUp, bytesDown } = counted;
  const seconds = Math.max(0.001, (Date.parse(finished) - Date.parse(started)) / 1000);
  return {
    format: 'assay-report/1',
    contract: { name, title, version, digest, docsUrl, pages: pages.map(namePage) },
    target,
    assay: { version: facts.version },
    run,
    started,
    finished,
    seed,
    depth,
    requests: { sent, perSecond: Math.round((10 * sent) / seconds) / 10, waitedMs, limited, bytesUp, bytesDown },
  };
}
