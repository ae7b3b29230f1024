import { WrongUse } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';
import { formatTable } from '../texts/format-table.ts';

/** What a contract holds of one kind, row by row. */
export interface Listed {
  /** What the rows are, such as `cases`. */
  readonly noun: string;
  /** The keys of a row that the table shows, each with its head. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
  /** Lines below the table of all rows. */
  readonly notes: readonly string[];
}

/** What is known of one thing that is listed. */
export type Row = Readonly<Record<string, string | number | readonly string[]>>;

/** Returns the rows in which each `KEY=VALUE` holds; a list holds each of its items. */
export function filterRows({ noun, rows }: Listed, conditions: readonly string[]): readonly Row[] {
  const keys = Object.keys(rows[0] ?? {});
  const wanted = conditions.map((condition) => {
    const at = condition.indexOf('=');
    if (at <= 0)
      throw new WrongUse(`--where ${condition} is no condition; give KEY=VALUE, such as ${keys[0] ?? 'key'}=x.`);
    const key = condition.slice(0, at);
    if (!keys.includes(key)) {
      throw new WrongUse(
        `--where ${condition}: ${noun} have no ${key}${suggest(key, keys)}; they have ${keys.join(', ')}.`,
      );
    }
    return [key, condition.slice(at + 1)] as const;
  });
  return rows.filter((row) => wanted.every(([key, value]) => isOrHolds(row[key] ?? '', value)));
}

/** Returns the rows as a table, with the notes where they are all, else with how many of all they are. */
export function tableOf({ noun, columns, rows: all, notes }: Listed, rows: readonly Row[]): readonly string[] {
  const keys = Object.keys(columns);
  const lines = rows.map((row) => keys.map((key) => cellOf(row[key] ?? '')));
  const below = rows.length === all.length ? notes : [`${rows.length} of ${all.length} ${noun}`];
  return [...formatTable([Object.values(columns), ...lines]), '', ...below];
}

function isOrHolds(cell: Row[string], value: string): boolean {
  return typeof cell === 'object' ? cell.includes(value) : String(cell) === value;
}

function cellOf(cell: Row[string]): string {
  const text = typeof cell === 'object' ? cell.join(', ') : String(cell);
  return text === '' ? '-' : text;
}
