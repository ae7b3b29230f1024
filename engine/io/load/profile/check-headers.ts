import { keyHeadersOf, listKeySecrets, type Contract, type Profile } from '../../../core/model/index.ts';
import { throwProblems } from '../source/problem.ts';

/**
 * Throws a `WrongUse` where the profile sends a header that decides what a probe means: the key of the contract under its
 * own name or another one, what tells the body and its end, and what the sender says of the probe.
 */
export function checkHeaders(profile: Profile, contract: Contract): void {
  const names = Object.keys(profile.headers);
  throwProblems(
    'The profile',
    names.flatMap((name, index) => {
      const wrong =
        findTwin(name, names.slice(0, index)) ??
        forbid(name, contract) ??
        findKey(profile.headers[name] ?? '', profile.keys);
      return wrong === undefined
        ? []
        : [{ message: `\`headers.${name}\` ${wrong}`, at: profile.locate(['headers', name], 'key') }];
    }),
  );
}

function findTwin(name: string, others: readonly string[]): string | undefined {
  const twin = others.find((other) => other.toLowerCase() === name.toLowerCase());
  return twin === undefined ? undefined : `is \`headers.${twin}\` in other letters; keep one of them`;
}

function forbid(name: string, contract: Contract): string | undefined {
  const lower = name.toLowerCase();
  if (keyHeadersOf(contract).some((own) => own.toLowerCase() === lower)) {
    return 'would go along with probes that must carry no key or another one; leave it out and give the key in `keys`';
  }
  return OF_THE_PROBE.has(lower) ? 'is decided by each probe; leave it out' : undefined;
}

// What a body is and where it ends, what holds for one connection, and the case that a probe belongs to.
const OF_THE_PROBE: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-assay-case',
]);

function findKey(value: string, keys: Profile['keys']): string | undefined {
  const held = listKeySecrets(keys).find((key) => value.includes(key.value));
  return held === undefined
    ? undefined
    : `holds \`${held.name}\`, and would go along with probes that must carry no key or another one; leave it out`;
}
