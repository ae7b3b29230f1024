/** The key that every hostile target is sent. */
export const SANDBOX_KEY: string = `sk_test_${'c0ffee'.repeat(10)}beef`;
