import { WrongUse, type Contract } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';

/** What is answered in place of the target, where, and how often. */
export interface Fault {
  /** As it was given. */
  readonly text: string;
  readonly status: number | 'reset';
  readonly retryAfter?: number;
  readonly delaySeconds: number;
  /** Empty where it is any. */
  readonly operations: readonly string[];
  /** How many fitting requests go by first. */
  readonly after: number;
  readonly times: number;
}

/**
 * Parses a fault, or throws a `WrongUse` that says which word is wrong and what may stand there:
 *
 *     429 retry-after=3 @createOrder x2
 *
 * A status, or `reset`; then in any order `retry-after=SECONDS`, `delay=SECONDS`, `after=COUNT`, `@operation` (several with
 * commas, or several times) and `xCOUNT` or `always`.
 */
export function parseFault(text: string, contract: Contract): Fault {
  const [first = '', ...words] = text.trim().split(/\s+/);
  const status = readStatus(first, text);
  const fault = words.reduce<Fault>((known, word) => ({ ...known, ...readWord(word, known, text, contract) }), {
    text: text.trim(),
    status,
    delaySeconds: 0,
    operations: [],
    after: 0,
    times: 1,
  });
  const { operations, retryAfter } = fault;
  if (status === 'reset') {
    if (retryAfter !== undefined) throw wrong(text, 'retry-after', 'a reset has no header');
    return fault;
  }
  const all = contract.operations.filter(({ id }) => operations.length === 0 || operations.includes(id));
  const lacking = all.filter(({ responses }) => !responses.some((response) => response.status === status));
  const isDocumented = operations.length === 0 ? lacking.length < all.length : lacking.length === 0;
  if (!isDocumented) {
    const known = [...new Set(all.flatMap(({ responses }) => responses.map((response) => response.status)))].sort(
      (one, other) => one - other,
    );
    const where =
      operations.length === 0
        ? 'no operation documents it'
        : `${lacking.map(({ id }) => id).join(', ')} does not document it`;
    throw wrong(text, first, `${where}; documented are ${known.join(', ')}`);
  }
  return fault;
}

function readStatus(word: string, text: string): Fault['status'] {
  if (word === 'reset') return 'reset';
  if (/^[2-5]\d\d$/.test(word)) return Number(word);
  throw wrong(text, word, 'a fault begins with a status from 200 to 599, or with reset');
}

function readWord(word: string, known: Fault, text: string, { operations }: Contract): Partial<Fault> {
  if (word === 'always') return { times: Infinity };
  if (word.startsWith('@')) {
    const names = word.slice(1).split(',');
    const ids = operations.map(({ id }) => id);
    const strange = names.find((name) => !ids.includes(name));
    if (strange !== undefined) throw wrong(text, word, `there is no operation \`${strange}\`${suggest(strange, ids)}`);
    return { operations: [...known.operations, ...names] };
  }
  const times = /^x(.*)$/.exec(word)?.[1];
  if (times !== undefined) return { times: readCount(times, 1, word, text) };
  const [name = '', value] = word.split(/=(.*)/s);
  const read = settings[name];
  if (read === undefined || value === undefined) {
    const valid = [...Object.keys(settings).map((one) => `${one}=`), '@<operation>', 'x<count>', 'always'];
    throw wrong(text, word, `it is no part of a fault; there are ${valid.join(', ')}`);
  }
  return read(value, word, text);
}

const settings: Readonly<Record<string, (value: string, word: string, text: string) => Partial<Fault>>> = {
  'retry-after': (value, word, text) => ({ retryAfter: readCount(value, 0, word, text) }),
  after: (value, word, text) => ({ after: readCount(value, 0, word, text) }),
  delay: (value, word, text) => {
    if (!/^\d+(\.\d+)?$/.test(value) || Number(value) > MOST_SECONDS)
      throw wrong(text, word, `give seconds from 0 to ${MOST_SECONDS}`);
    return { delaySeconds: Number(value) };
  },
};

const MOST_SECONDS = 86_400;

function readCount(value: string, least: number, word: string, text: string): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
  throw wrong(text, word, `give a whole number from ${least}`);
}

function wrong(text: string, word: string, what: string): WrongUse {
  return new WrongUse(`--fault '${text}': ${word === '' ? 'it is empty' : `\`${word}\``}: ${what}.`);
}
