/** The credential that a faithful server takes. */
export const KEY = 'sk_test_assay-key-0123456789abcdef0123456789abcdef';

/** A credential without scopes. */
export const NO_SCOPE = 'sk_test_assay-key-without-scopes-89abcdef01234567';

/** A credential that is not paid for. */
export const UNPAID = 'sk_test_assay-key-not-paid-for-0123456789abcdef01';

/** Credentials that it knows and refuses. */
export const REFUSED_KEYS: Readonly<Record<string, string>> = { noScope: NO_SCOPE, unpaid: UNPAID };
