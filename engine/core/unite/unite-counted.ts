import type { Counted } from '../model/index.ts';

/** Returns what several parts of a run counted together. */
export function uniteCounted(parts: readonly Counted[]): Counted {
  const sum = (valueOf: (part: Counted) => number): number => parts.reduce((total, part) => total + valueOf(part), 0);
  return {
    sent: sum(({ sent }) => sent),
    limited: sum(({ limited }) => limited),
    waitedMs: sum(({ waitedMs }) => waitedMs),
    bytesUp: sum(({ bytesUp }) => bytesUp),
    bytesDown: sum(({ bytesDown }) => bytesDown),
    judged: addRecords(parts.map(({ judged }) => judged)),
    answers: addRecords(parts.map(({ answers }) => answers)),
    codings: addRecords(parts.map(({ codings }) => codings)),
    retryAfter: joinRecords(parts.map(({ retryAfter }) => retryAfter)),
  };
}

type Numbers = Readonly<Record<string, number>>;
type Texts = Readonly<Record<string, readonly string[]>>;

function addRecords(records: readonly Numbers[]): Numbers {
  return mapNames(records, (name) => records.reduce((total, record) => total + (record[name] ?? 0), 0));
}

function joinRecords(records: readonly Texts[]): Texts {
  return mapNames(records, (name) =>
    [...new Set(records.flatMap((record) => record[name] ?? []))].slice(0, KEPT_VALUES),
  );
}

function mapNames<Value>(
  records: readonly object[],
  valueOf: (name: string) => Value,
): Readonly<Record<string, Value>> {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

const KEPT_VALUES = 20;
