import type { DerivedClause, Grounds } from '../derived.ts';
import { kebab } from '../kebab.ts';
import { refusedRoles } from '../roles.ts';

/** A credential with too few scopes, or of a plan that lacks the operation, is refused as that is documented. */
export function roleClauses(grounds: Grounds): readonly DerivedClause[] {
  const roles = refusedRoles(grounds);
  return CLAUSES.flatMap(({ status, ...clause }) => {
    const own = roles.filter((one) => one.status === status);
    const ids = own.map(({ role }) => kebab(role.name));
    const cases = own.map(({ role: { name }, operations }, index) => ({
      // Names of keys are free, and may be alike once written so.
      id: ids[index] === '' || ids.indexOf(ids[index] ?? '') < index ? `role-${index + 1}` : (ids[index] ?? ''),
      title: `{operation} answers ${status} to keys.${name}`,
      operation: operations.map(({ id }) => id),
      send: { key: name },
      effect: 'reads' as const,
    }));
    return cases.length === 0 ? [] : [{ ...clause, level: 'proposed' as const, expect: { status: [status] }, cases }];
  });
}

const CLAUSES: readonly (Pick<DerivedClause, 'id' | 'statement' | 'source'> & { readonly status: 402 | 403 })[] = [
  {
    status: 402,
    id: 'payment-required',
    statement: 'A credential whose plan lacks the operation is answered 402.',
    source: { kind: 'derived', pointer: '#/paths/*/*/responses/402', says: 'what is not paid for is answered 402' },
  },
  {
    status: 403,
    id: 'scope-needed',
    statement: 'A credential without the scopes that an operation needs is answered 403.',
    source: { kind: 'derived', pointer: '#/paths/*/*/security/*', says: 'it needs these scopes, and answers 403' },
  },
];
