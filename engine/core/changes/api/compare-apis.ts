import type { Api, ApiOperation } from '../document/api.ts';
import { demandDirection, texts, type Difference } from '../difference.ts';
import type { Sides } from '../schema/schema-difference.ts';
import { compareRequests } from './compare-requests.ts';
import { compareResponses } from './compare-responses.ts';
import { addressOf, matchOperations, type MatchedOperations, type OperationPair } from './match-operations.ts';

/** Two documents, and how their operations belong together. */
export interface ApiPair {
  readonly before: Api;
  readonly after: Api;
  readonly matched: MatchedOperations;
  readonly sides: Readonly<Record<Sides['of'], Sides>>;
}

/** Puts two documents side by side. */
export function pairApis(before: Api, after: Api): ApiPair {
  const sidesOf = (of: Sides['of']): Sides => ({ before: before.root, after: after.root, of, known: new Map() });
  return {
    before,
    after,
    matched: matchOperations(before, after),
    sides: { request: sidesOf('request'), response: sidesOf('response') },
  };
}

/** Returns how two documents differ, place by place. */
export function compareApis(apis: ApiPair): readonly Difference[] {
  const { removed, added, pairs } = apis.matched;
  return [
    ...removed.map((operation) => presence(operation, apis.before, 'removed')),
    ...added.map((operation) => presence(operation, apis.after, 'added')),
    ...compareBasePaths(apis),
    ...pairs.flatMap((pair) => [
      ...compareNames(pair, apis),
      ...compareCredentials(pair),
      ...compareRequests(pair, apis),
      ...compareResponses(pair, apis),
    ]),
  ];
}

function presence(operation: ApiOperation, { basePath }: Api, direction: 'added' | 'removed'): Difference {
  const address = `${operation.method} ${basePath}${operation.template}`;
  const said = direction === 'added' ? { after: address } : { before: address };
  return { kind: 'operation', direction, subject: operation.id, places: [{ operation: operation.id }], ...said };
}

// Told once where it is that alone, and not for each operation.
function compareBasePaths({ before, after, matched }: ApiPair): readonly Difference[] {
  const isMoved =
    before.basePath !== after.basePath && matched.pairs.some((pair) => isBelowAnother(pair, before, after));
  if (!isMoved) return [];
  return [
    {
      kind: 'base-path',
      direction: 'changed',
      subject: 'the base path',
      places: [],
      before: before.basePath || '/',
      after: after.basePath || '/',
    },
  ];
}

function isBelowAnother(pair: OperationPair, before: Api, after: Api): boolean {
  return (
    addressOf(pair.before, '') === addressOf(pair.after, '') &&
    addressOf(pair.before, before.basePath) !== addressOf(pair.after, after.basePath)
  );
}

function compareNames(pair: OperationPair, { before, after }: ApiPair): readonly Difference[] {
  const { before: one, after: other } = pair;
  const places = [{ operation: other.id }];
  const hasMoved =
    addressOf(one, before.basePath) !== addressOf(other, after.basePath) && !isBelowAnother(pair, before, after);
  return [
    ...(one.id === other.id
      ? []
      : [
          {
            kind: 'operation-name',
            direction: 'changed',
            subject: other.id,
            places,
            before: one.id,
            after: other.id,
          } as const,
        ]),
    ...(hasMoved
      ? [
          {
            kind: 'operation-address',
            direction: 'changed',
            subject: other.id,
            places,
            before: `${one.method} ${one.template}`,
            after: `${other.method} ${other.template}`,
          } as const,
        ]
      : []),
    ...(one.isDeprecated === other.isDeprecated
      ? []
      : [
          {
            kind: 'deprecation',
            direction: other.isDeprecated ? 'added' : 'removed',
            subject: other.id,
            places,
            ...texts(one.isDeprecated ? 'deprecated' : undefined, other.isDeprecated ? 'deprecated' : undefined),
          } as const,
        ]),
  ];
}

function compareCredentials({ before, after }: OperationPair): readonly Difference[] {
  const [one, other] = [before.credentials, after.credentials];
  if (one.join() === other.join()) return [];
  const isFree = { before: one.length === 0, after: other.length === 0 };
  const direction = isFree.before ? 'added' : isFree.after ? 'removed' : demandDirection(other, one);
  const said = texts(isFree.before ? undefined : one.join(' or '), isFree.after ? undefined : other.join(' or '));
  return [{ kind: 'credential', direction, subject: 'the credential', places: [{ operation: after.id }], ...said }];
}
