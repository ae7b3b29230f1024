import type { Contract, Lifecycle, Row, State, WalkCall } from '../../model/index.ts';
import { canonical, withoutOrder } from '../canonical.ts';
import { choiceDirection, directionOf, texts, type Difference } from '../difference.ts';
import { pairById } from './compare-exams.ts';

/** Returns how states differ, and how operations are answered in each of them. */
export function compareLifecycles(before: Contract, after: Contract): readonly Difference[] {
  const states = pairById(statesOf(before.lifecycle), statesOf(after.lifecycle));
  const lone = new Set(
    states.flatMap(([one, other]) => (one === undefined || other === undefined ? [(other ?? one)?.id] : [])),
  );
  return [
    ...states.flatMap(([one, other]) => compareState(one, other)),
    ...pairById(rowsOf(before.lifecycle), rowsOf(after.lifecycle))
      // How it is answered in a state that came or went is told by the state.
      .filter((pair) => !pair.some((row) => row !== undefined && lone.has(row.state)))
      .flatMap(([one, other]) => compareRow(one, other)),
    ...pairById(before.lifecycle?.calls ?? [], after.lifecycle?.calls ?? []).flatMap(([one, other]) =>
      compareCall(one, other),
    ),
    ...compareClauses(before, after),
  ];
}

type NamedState = State & { readonly entity: string };
type NamedRow = Omit<Row, 'state'> & { readonly operation: string; readonly state: string };

function statesOf(lifecycle: Lifecycle | undefined): readonly NamedState[] {
  return (lifecycle?.entities ?? []).flatMap(({ id, states }) =>
    states.map((state) => ({ ...state, id: `${id}/${state.id}`, entity: id })),
  );
}

// A row that is open asserts nothing.
function rowsOf(lifecycle: Lifecycle | undefined): readonly NamedRow[] {
  return (lifecycle?.calls ?? []).flatMap(({ operation, of = '', rows }) =>
    rows.flatMap((row) => (row.open === undefined ? [{ ...row, operation, state: `${of}/${row.state ?? ''}` }] : [])),
  );
}

function compareState(one: NamedState | undefined, other: NamedState | undefined): readonly Difference[] {
  const [had, has] = [one, other].map((state) => state && sayState(state));
  if (had === has) return [];
  return [
    {
      kind: 'state',
      direction: directionOf(one, other),
      subject: `the state ${(other ?? one)?.id ?? ''}`,
      places: [],
      ...texts(had, has),
    },
  ];
}

function sayState({ becomes, isEnd }: State): string {
  if (isEnd) return 'nothing leads out of it';
  return becomes.length === 0 ? 'it lasts' : `it becomes ${becomes.toSorted().join(' or ')}`;
}

function compareRow(one: NamedRow | undefined, other: NamedRow | undefined): readonly Difference[] {
  const known = other ?? one;
  if (known === undefined) return [];
  const common = {
    subject: known.id,
    places: known.statuses.map((status) => ({ operation: known.operation, status: String(status) })),
    clauses: [known.clause],
    ...texts(one && sayRow(one), other && sayRow(other)),
  };
  const kind = known.level === 'required' ? 'answer-in-state' : 'tolerance';
  if (one === undefined || other === undefined) return [{ ...common, kind, direction: directionOf(one, other) }];
  if (common.before !== common.after) {
    const isSameCourse = sayCourse(one) === sayCourse(other);
    const direction = isSameCourse ? choiceDirection(one.statuses.map(String), other.statuses.map(String)) : 'changed';
    return [{ ...common, kind, direction }];
  }
  if (one.level === other.level) return [];
  return [
    {
      ...common,
      kind: 'level',
      direction: other.level === 'required' ? 'tightened' : 'loosened',
      before: one.level,
      after: other.level,
    },
  ];
}

function sayRow(row: NamedRow): string {
  return `${row.statuses.toSorted((one, other) => one - other).join(' or ')}${sayCourse(row)}`;
}

function sayCourse({ then, moves, lacks }: NamedRow): string {
  return [
    ...(then.length === 0 ? [] : [`then ${then.toSorted().join(' or ')}`]),
    ...Object.entries(moves)
      .toSorted()
      .map(([entity, states]) => `${entity} then ${states.toSorted().join(' or ')}`),
    ...(lacks === undefined ? [] : [`without ${lacks}`]),
  ]
    .map((text) => `, ${text}`)
    .join('');
}

function compareCall(one: WalkCall | undefined, other: WalkCall | undefined): readonly Difference[] {
  const [had, has] = [one, other].map(
    (call) =>
      call && canonical(withoutOrder(JSON.parse(canonical({ ...call, rows: undefined, at: undefined })) as never)),
  );
  if (had === has) return [];
  const known = other ?? one;
  return [
    {
      kind: 'case',
      direction: directionOf(one, other),
      subject: `the call ${known?.id ?? ''}`,
      places: [{ operation: known?.operation ?? '' }],
    },
  ];
}

function compareClauses(before: Contract, after: Contract): readonly Difference[] {
  const [ones, others] = [before, after].map(({ clauses }) => clauses.filter(({ kind }) => kind === 'lifecycle'));
  return pairById(ones ?? [], others ?? []).flatMap(([one, other]): readonly Difference[] => {
    const known = other ?? one;
    if (known === undefined || one?.level === other?.level) return [];
    const common = {
      subject: known.id,
      places: [],
      clauses: [known.id],
      statements: { ...(one && { before: one.statement }), ...(other && { after: other.statement }) },
    };
    if (one === undefined || other === undefined)
      return [
        {
          ...common,
          kind: 'assertion',
          direction: directionOf(one, other),
          ...texts(one?.statement, other?.statement),
        },
      ];
    return [
      {
        ...common,
        kind: 'level-of-advice',
        direction: other.level === 'required' ? 'tightened' : 'loosened',
        before: one.level,
        after: other.level,
      },
    ];
  });
}
