import { groupCases } from '../group-cases.ts';
import type { DerivedCase, DerivedClause, Grounds } from '../derived.ts';
import { chooseStatuses, joinStatuses, sayStatuses } from '../statuses.ts';
import type { Operation } from '../../core/model/index.ts';

/**
 * A JSON body that breaks what its schema says is refused. What a target was seen to refuse is required of it; formats,
 * patterns and unknown properties are left open by many on purpose.
 */
export function bodyClauses({ contract, heard }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(({ requestBody }) => /[/+]json\b/i.test(requestBody?.mediaType ?? ''));
  const strict = operations.filter(({ id }) => heard?.strict.has(id) === true);
  const open = operations.filter(({ id }) => heard?.strict.has(id) !== true);
  const pointer = '#/paths/*/*/requestBody/content/*/schema';
  const clauses: readonly DerivedClause[] = [
    {
      id: 'body-refused',
      statement: 'A body that is no JSON, or breaks a constraint of its schema, is refused.',
      source: { kind: 'derived', pointer, says: 'the body has these properties, of these types, within these bounds' },
      level: 'proposed',
      expect: { status: [400, 422] },
      cases: [...refusals(open, 'proposed'), ...refusals(strict, 'required')],
    },
    {
      id: 'body-form-refused',
      statement:
        'A body with a value of another format or pattern, or with a property that the schema rules out, is refused.',
      source: {
        kind: 'derived',
        pointer,
        says: 'the values have these formats and patterns, and there are no other properties',
      },
      level: 'proposed',
      expect: { status: [400, 422] },
      cases: groupCases(operations, (operation) => ({
        ...refusal(operation, 'form'),
        generate: 'body-forms-broken',
      })),
    },
  ];
  return clauses.filter(({ cases = [] }) => cases.length > 0);
}

function refusals(operations: readonly Operation[], level: 'proposed' | 'required'): readonly DerivedCase[] {
  const leveled = level === 'required' ? { level } : {};
  return [
    ...groupCases(operations, (operation) => ({
      ...refusal(operation, level === 'required' ? 'malformed-held' : 'malformed'),
      send: { raw: '{"assay":' },
      ...leveled,
    })),
    ...groupCases(operations, (operation) => ({
      ...refusal(operation, level === 'required' ? 'broken-held' : 'broken'),
      generate: 'body-constraints-broken',
      ...leveled,
    })),
  ];
}

function refusal(operation: Operation, what: string): Omit<DerivedCase, 'operation'> {
  const status = chooseStatuses(operation, [400, 422]);
  return {
    id: `${what}-${joinStatuses(status)}`,
    title: `{operation} answers ${sayStatuses(status)} to a wrong body`,
    expect: { status },
    effect: 'reads',
  };
}
