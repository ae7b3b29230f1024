import { groupCases } from '../group-cases.ts';
import { hasBody, type DerivedClause, type Grounds } from '../derived.ts';
import { howDocumented, sayStatuses } from '../statuses.ts';

/** A body of a media type that is not documented is refused: 415 where that is documented. */
export function mediaTypeClauses({ contract }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(
    (operation) =>
      hasBody(operation) && operation.requestBody?.required === true && !takesAnything(operation.requestBody),
  );
  if (operations.length === 0) return [];
  return [
    {
      id: 'media-type-refused',
      statement: 'A body of a media type that is not documented is refused.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/requestBody/content',
        says: 'the body is of one of these media types',
      },
      level: 'proposed',
      expect: { status: [415] },
      cases: groupCases(operations, (operation) => {
        const isDocumented = howDocumented(operation, 415) === 'status';
        const status = isDocumented ? [415] : ([415, 400, 422] as const);
        return {
          id: isDocumented ? 'documented' : 'other',
          title: `{operation} answers ${sayStatuses(status)} to a body of another media type`,
          send: { raw: 'assay', mediaType: 'application/x-assay' },
          expect: { status },
          effect: 'reads',
        };
      }),
    },
  ];
}

function takesAnything({
  mediaType,
  mediaTypes = [mediaType],
}: {
  readonly mediaType: string;
  readonly mediaTypes?: readonly string[];
}): boolean {
  return mediaTypes.some((type) => type.includes('*') || type.startsWith('application/octet-stream'));
}
