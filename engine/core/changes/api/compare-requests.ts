import type { ApiParameter } from '../document/api.ts';
import { texts, type Difference } from '../difference.ts';
import { compareSchemas } from '../schema/compare-schemas.ts';
import type { ApiPair } from './compare-apis.ts';
import { compareMedia } from './compare-media.ts';
import type { OperationPair } from './match-operations.ts';
import { toDifferences } from './to-differences.ts';

/** Returns how the parameters and the body of an operation differ. */
export function compareRequests({ before, after }: OperationPair, apis: ApiPair): readonly Difference[] {
  const places = [{ operation: after.id }];
  const sides = apis.sides.request;
  const keys = [...new Set([...before.parameters, ...after.parameters].map(({ key }) => key))];
  const parameters = keys.flatMap((key) => {
    const [one, other] = [before, after].map((operation) =>
      operation.parameters.find((parameter) => parameter.key === key),
    );
    const presence = compareParameter(one, other).map((difference) => ({ ...difference, places }));
    if (one === undefined || other === undefined) return presence;
    const subject = `the ${other.in} parameter ${other.name}`;
    return [...presence, ...toDifferences(compareSchemas(one.schema, other.schema, sides, subject), 'request', places)];
  });
  return [
    ...parameters,
    ...compareBodies(before.body, after.body).map((difference) => ({ ...difference, places })),
    ...compareMedia(
      before.body?.media ?? {},
      after.body === undefined || before.body === undefined ? (before.body?.media ?? {}) : after.body.media,
      sides,
      places,
    ),
  ];
}

function compareParameter(
  one: ApiParameter | undefined,
  other: ApiParameter | undefined,
): readonly Omit<Difference, 'places'>[] {
  const known = other ?? one;
  // Those of the path are told by the address.
  if (known === undefined || ((one === undefined || other === undefined) && known.in === 'path')) return [];
  const subject = `the ${known.in} parameter ${known.name}`;
  if (one !== undefined && other !== undefined) {
    if (one.isRequired === other.isRequired) return [];
    const direction = other.isRequired ? 'tightened' : 'loosened';
    return [{ kind: 'required-parameter', direction, subject, before: need(one), after: need(other) }];
  }
  const kind = known.isRequired ? 'required-parameter' : 'parameter';
  return [
    {
      kind,
      direction: one === undefined ? 'added' : 'removed',
      subject,
      ...texts(one && need(one), other && need(other)),
    },
  ];
}

type Body = { readonly isRequired: boolean } | undefined;

function compareBodies(one: Body, other: Body): readonly Omit<Difference, 'places'>[] {
  const subject = 'the body of the request';
  if (one === undefined || other === undefined) {
    if (one === other) return [];
    const kind = (one ?? other)?.isRequired === true ? 'required-request-key' : 'request-key';
    return [
      {
        kind,
        direction: one === undefined ? 'added' : 'removed',
        subject,
        ...texts(one && need(one), other && need(other)),
      },
    ];
  }
  if (one.isRequired === other.isRequired) return [];
  return [
    {
      kind: 'required-request-key',
      direction: other.isRequired ? 'tightened' : 'loosened',
      subject,
      before: need(one),
      after: need(other),
    },
  ];
}

function need({ isRequired }: { readonly isRequired: boolean }): string {
  return isRequired ? 'there, required' : 'there, optional';
}
