import { WrongUse } from '../../core/model/index.ts';
import { fetchBytes } from '../../io/fetch-bytes.ts';
import type { ExplainMissing } from '../../io/load/openapi/documents.ts';
import { urlOfName } from '../../io/load/openapi/remote-names.ts';

/** The hosts, each with its port where it is not the usual one, that files of a document may be fetched from. */
export interface Network {
  readonly hosts: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Fetches the files that a document refers to. */
export interface Fetcher {
  /** Returns those of the named files that are there; each that may be fetched is asked for once. Undefined: none was asked for. */
  readonly fetch: (names: Iterable<string>) => Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  /** Returns why a file that was asked for could not be had. */
  readonly explainMissing: ExplainMissing;
}

/** Returns what fetches files from the hosts that are named, one after the other, without credentials; none where no network is given. */
export function createFetcher(network: Network | undefined): Fetcher {
  const asked = new Set<string>();
  const obstacles = new Map<string, string>();
  let bytesLeft = MOST_BYTES;

  const fetchOne = async (url: URL, environment: Network['environment']): Promise<Uint8Array | string> => {
    if (asked.size > MOST_FILES || bytesLeft < 0) {
      throw new WrongUse(
        `The document refers to more than ${MOST_FILES} files or ${MOST_BYTES / 1e6} MB of the network: save them beside it.`,
      );
    }
    const fetched = await fetchBytes(url, {
      accept: 'application/yaml, application/json;q=0.9, */*;q=0.5',
      userAgent: 'assay-init',
      environment,
      limitOf: 'is too large for a part of a document',
    });
    if ('obstacle' in fetched) {
      return fetched.obstacle;
    }
    bytesLeft -= fetched.bytes.length;
    return fetched.bytes;
  };

  return {
    fetch: async (names) => {
      const found = new Map<string, Uint8Array>();
      if (network === undefined) return undefined;
      const before = asked.size;
      for (const name of names) {
        const url = urlOfName(name);
        if (url === undefined || asked.has(name) || !network.hosts.includes(url.host)) continue;
        asked.add(name);
        const fetched = await fetchOne(url, network.environment);
        if (typeof fetched === 'string') obstacles.set(name, `${url.href} ${fetched}`);
        else found.set(name, fetched);
      }
      return asked.size === before ? undefined : found;
    },
    explainMissing: (name) => obstacles.get(name),
  };
}

const MOST_FILES = 100;
const MOST_BYTES = 20_000_000;
