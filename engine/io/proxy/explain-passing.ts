/** Says why nothing could be passed on. */
export function explainPassing(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? `the target could not be talked to (${error.message || code})`;
}

/** Whether no connection to the target could be made, so that nothing was sent. */
export function isUnreachable(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return !['ECONNRESET', 'EPIPE'].includes(code) && !code.startsWith('HPE_');
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at the target',
  ECONNRESET: 'the target closed the connection without an answer',
  EPIPE: 'the target closed the connection without an answer',
  ENOTFOUND: 'the name of the target is not known',
  EAI_AGAIN: 'the name of the target cannot be looked up',
  ETIMEDOUT: 'the target cannot be reached in time',
  EHOSTUNREACH: 'there is no way to the target',
  ENETUNREACH: 'there is no way to the target',
};
