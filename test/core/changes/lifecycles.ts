import type { Lifecycle, Row, State } from '../../../engine/core/model/index.ts';

/** A change of the lifecycle, and how it is told forth and back. */
export type LifecyclePair = readonly [
  title: string,
  change: (lifecycle: Lifecycle) => Lifecycle,
  forth: string,
  back: string,
];

const at = { file: 'lifecycle.yaml', line: 1, column: 1 };

/** A thing that is made, closed and deleted. */
export const lifecycle: Lifecycle = {
  clauses: { walks: 'walks', races: 'races', new: 'new', same: 'same' },
  entities: [
    {
      id: 'thing',
      title: 'A thing',
      states: [
        { id: 'open', says: 'it is open', becomes: ['closed'], isEnd: false, at },
        { id: 'closed', says: 'it is closed', becomes: [], isEnd: true, at },
      ],
      at,
    },
  ],
  calls: [
    {
      id: 'read',
      operation: 'getThing',
      of: 'thing',
      with: {},
      send: {},
      makes: [],
      same: {},
      isWaiting: false,
      rows: [makeRow('open', [200]), makeRow('closed', [200, 404])],
      at,
    },
  ],
  races: [],
};

/** Every change of it. */
export const lifecyclePairs: readonly LifecyclePair[] = [
  [
    'a state',
    (known: Lifecycle): Lifecycle =>
      withStates(known, (states) => [...states, { id: 'lost', says: 'it is lost', becomes: [], isEnd: true, at }]),
    'info state added: the state thing/lost',
    'info state removed: the state thing/lost',
  ],
  [
    'what a state becomes',
    (known: Lifecycle): Lifecycle => withStates(known, (states) => states.map((state) => ({ ...state, becomes: [] }))),
    'suite-tightens state changed: the state thing/open',
    'suite-tightens state changed: the state thing/open',
  ],
  [
    'how it is answered in a state',
    (known: Lifecycle): Lifecycle => withRows(known, (rows) => rows.slice(0, 1)),
    'client-breaks answer-in-state removed: read/closed @ getThing 200, getThing 404',
    'suite-tightens answer-in-state added: read/closed @ getThing 200, getThing 404',
  ],
  [
    'how much is accepted in a state',
    (known: Lifecycle): Lifecycle => withRows(known, (rows) => rows.map((row) => ({ ...row, statuses: [200] }))),
    'suite-tightens answer-in-state tightened: read/closed @ getThing 200',
    'client-breaks answer-in-state loosened: read/closed @ getThing 200, getThing 404',
  ],
  [
    'where a call leads',
    (known: Lifecycle): Lifecycle =>
      withRows(known, (rows) => rows.map((row) => (row.state === 'open' ? { ...row, then: ['closed'] } : row))),
    'client-breaks answer-in-state changed: read/open @ getThing 200',
    'client-breaks answer-in-state changed: read/open @ getThing 200',
  ],
  [
    'how firmly it is answered in a state',
    (known: Lifecycle): Lifecycle =>
      withRows(known, (rows) =>
        rows.map((row) => (row.state === 'open' ? { ...row, level: 'advised' as const } : row)),
      ),
    'client-breaks level loosened: read/open @ getThing 200',
    'suite-tightens level tightened: read/open @ getThing 200',
  ],
  [
    'that it is open how it is answered',
    (known: Lifecycle): Lifecycle =>
      withRows(known, (rows) => rows.map((row) => (row.state === 'open' ? { ...row, open: 'nothing says it' } : row))),
    'client-breaks answer-in-state removed: read/open @ getThing 200',
    'suite-tightens answer-in-state added: read/open @ getThing 200',
  ],
];

function makeRow(state: string, statuses: readonly number[]): Row {
  return {
    id: `read/${state}`,
    state,
    statuses,
    then: [],
    moves: {},
    clause: 'walks',
    level: 'required',
    isPrompt: false,
    at,
  };
}

function withStates(known: Lifecycle, change: (states: readonly State[]) => readonly State[]): Lifecycle {
  return { ...known, entities: known.entities.map((entity) => ({ ...entity, states: change(entity.states) })) };
}

function withRows(known: Lifecycle, change: (rows: readonly Row[]) => readonly Row[]): Lifecycle {
  return { ...known, calls: known.calls.map((call) => ({ ...call, rows: change(call.rows) })) };
}
