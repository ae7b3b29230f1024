import type { KeyRole, Operation } from '../core/model/index.ts';
import type { Grounds } from './derived.ts';
import { howDocumented } from './statuses.ts';

/** The role of a credential without any scope that an operation needs. */
export const NO_SCOPE = 'noScope';

/** The role of a credential whose plan lacks what operations answer 402 for. */
export const UNPAID = 'unpaid';

/** A role that operations refuse. */
export interface RefusedRole {
  readonly role: Pick<KeyRole, 'name' | 'scopes'>;
  readonly summary: string;
  readonly status: 402 | 403;
  readonly operations: readonly Operation[];
}

/** Returns the roles that operations refuse as they document it: those with too few scopes, and that of who has not paid. */
export function refusedRoles({ contract, guarded }: Grounds): readonly RefusedRole[] {
  const operations = contract.operations.filter(({ id }) => guarded.has(id));
  const refusing = operations.filter((operation) => howDocumented(operation, 403) === 'status');
  const known = contract.keys.filter(({ scopes, isMain, isRefused }) => scopes !== undefined && !isMain && !isRefused);
  const limited = known.length > 0 ? known : [{ name: NO_SCOPE, scopes: [], summary: NO_SCOPE_SUMMARY }];
  const unpaid = operations.filter((operation) => howDocumented(operation, 402) === 'status');
  const roles: readonly RefusedRole[] = [
    ...limited.map(({ name, scopes = [], summary }) => ({
      role: { name, scopes },
      summary,
      status: 403 as const,
      operations: refusing.filter((operation) => lacksScope(operation, scopes)),
    })),
    { role: { name: UNPAID }, summary: UNPAID_SUMMARY, status: 402, operations: unpaid },
  ];
  return roles.filter((one) => one.operations.length > 0);
}

const NO_SCOPE_SUMMARY = 'a credential that the API knows, with none of the scopes that its operations need';
const UNPAID_SUMMARY = 'a credential that the API knows, of a plan without what its operations answer 402 for';

// Each way of using the operation takes some scope that the role does not have.
function lacksScope({ security }: Operation, had: readonly string[]): boolean {
  return security.every((alternative) =>
    Object.values(alternative).some((scopes) => scopes.some((scope) => !had.includes(scope))),
  );
}
