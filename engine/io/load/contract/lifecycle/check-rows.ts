import type { Problem } from '../../source/problem.ts';
import type { YamlFile } from '../../source/yaml-file.ts';
import type { ContractFiles } from '../contract-files.ts';
import { listClauses } from '../listings.ts';
import { statesOfRow } from '../normalise-lifecycle.ts';
import type { RawStatus } from '../raw-clauses.ts';
import type { LifecycleFile, RawCall, RawRow } from '../raw-lifecycle.ts';

/** Finds the states that a call has no row for, and rows that contradict each other, themselves or their clause. */
export function checkRows(file: YamlFile<LifecycleFile>, files: ContractFiles): readonly Problem[] {
  return file.content.calls.flatMap((call, index) => [
    ...checkStates(call, index, file),
    ...call.rows.flatMap((row, place) => checkRow(row, ['calls', index, 'rows', place], file, files)),
  ]);
}

function checkStates(call: RawCall, index: number, file: YamlFile<LifecycleFile>): readonly Problem[] {
  const { id, of, rows, arrangement } = call;
  const path = ['calls', index];
  const at = file.locate([...path, 'rows'], 'key');
  if (arrangement !== undefined) {
    const message = `\`${id}\` is arranged by the owner, so that no answer is judged: it has no rows`;
    return rows.length === 0 ? [] : [{ message, at }];
  }
  if (of === undefined) {
    const message = `\`${id}\` has no entity (\`of\`), so that it has one row, without \`in\``;
    return rows.length === 1 && rows[0]?.in === undefined ? [] : [{ message, at }];
  }
  const states = file.content.entities.find((entity) => entity.id === of)?.states ?? [];
  const listed = rows.flatMap((row, place) =>
    statesOfRow(file.content, call, row).map((state) => ({ state, place, isIn: row.in !== undefined })),
  );
  const missing = states.filter((state) => !listed.some((one) => one.state === state.id));
  return [
    ...missing.map((state) => ({
      message: `\`${id}\` says nothing of the state \`${state.id}\` of ${of}: give it a row, or one that is \`open\` with the reason`,
      at,
    })),
    ...rows.flatMap(({ in: named }, place) =>
      named === undefined
        ? [{ message: 'the row names no state: say `in`', at: file.locate([...path, 'rows', place]) }]
        : [],
    ),
    ...listed.flatMap(({ state, place }, position) => {
      const earlier = listed.slice(0, position).find((one) => one.state === state);
      if (earlier === undefined) return [];
      const { line } = file.locate([...path, 'rows', earlier.place]);
      const message = `\`${id}\` has two rows for the state \`${state ?? ''}\` of ${of}, which contradict each other; the other one stands at line ${line}`;
      return [{ message, at: file.locate([...path, 'rows', place, 'in']) }];
    }),
  ];
}

function checkRow(
  row: RawRow,
  path: readonly (string | number)[],
  file: YamlFile<LifecycleFile>,
  files: ContractFiles,
): readonly Problem[] {
  const { status = [], then, moves, open, clause: id } = row;
  const statuses = typeof status === 'number' ? [status] : status;
  const leads = then !== undefined ? 'then' : moves !== undefined ? 'moves' : undefined;
  const isRefused = open === undefined && statuses.every((one) => one >= 400);
  const refused =
    leads !== undefined && isRefused
      ? [
          {
            message: `a row that is refused with ${statuses.join(' or ')} changes nothing, so that \`${leads}\` contradicts it`,
            at: file.locate([...path, leads], 'key'),
          },
        ]
      : [];
  return [...refused, ...checkAgainstClause(id, statuses, path, file, files)];
}

// What a clause asks for, its cases included.
function checkAgainstClause(
  id: string | undefined,
  statuses: readonly number[],
  path: readonly (string | number)[],
  file: YamlFile<LifecycleFile>,
  files: ContractFiles,
): readonly Problem[] {
  const listed = listClauses(files).find(({ clause }) => clause.id === id);
  if (listed?.kind !== 'situation') return [];
  const { clause, file: of } = listed;
  const asked = [
    clause.expect?.status ?? of.content.status,
    ...(clause.cases ?? []).map(({ expect }) => expect?.status),
  ].flatMap((one) => (one === undefined ? [] : listPatterns(one)));
  const isAsked = (status: number): boolean =>
    asked.some((one) => (typeof one === 'number' ? one === status : one.startsWith(String(Math.trunc(status / 100)))));
  if (asked.length === 0 || statuses.some(isAsked)) return [];
  const message = `the row is answered ${statuses.join(' or ')}, and its clause \`${clause.id}\` asks for ${asked.join(' or ')}: they contradict each other`;
  return [{ message, at: file.locate([...path, 'status']) }];
}

function listPatterns(status: RawStatus): readonly (number | string)[] {
  if (typeof status === 'number' || typeof status === 'string') return [status];
  return status.map((one) => (typeof one === 'object' ? one.status : one));
}
