import type { OwnFinding } from '../model/index.ts';

/** What an own check returned: what departs, that it looked at nothing, or what is wrong with the check. */
export type OwnAnswer =
  | { readonly kind: 'looked'; readonly findings: readonly OwnFinding[] }
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'fault'; readonly reason: string };

/** Reads what an own check returned, whatever that is. */
export function readAnswer(answer: unknown): OwnAnswer {
  if (answer === undefined) return { kind: 'passed-over' };
  if (isPromise(answer)) {
    // What it rejects with would end the program.
    answer.then(undefined, () => undefined);
    return fault('returns a promise: a check looks at the exchange alone and returns its findings at once');
  }
  if (!Array.isArray(answer)) {
    return fault(`returns ${describe(answer)}, and neither a list of findings nor undefined`);
  }
  const items: readonly unknown[] = answer;
  const wrong = items.flatMap((item, index) => {
    const reason = judgeFinding(item);
    return reason === undefined ? [] : [`returns at ${index} ${reason}`];
  })[0];
  if (wrong !== undefined) return fault(wrong);
  return { kind: 'looked', findings: items as readonly OwnFinding[] }; // each was found to be one
}

function judgeFinding(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return `${describe(item)}, and no finding ({ at?, expected, received, message? })`;
  }
  const finding = item as Readonly<Record<string, unknown>>;
  const missing = REQUIRED.find((key) => finding[key] === undefined);
  if (missing !== undefined) return `a finding without \`${missing}\``;
  const strange = Object.keys(finding).find((key) => !KEYS.includes(key));
  if (strange !== undefined) return `a finding with the unknown key \`${strange}\`; it has ${KEYS.join(', ')}`;
  const wrong = KEYS.find((key) => finding[key] !== undefined && typeof finding[key] !== 'string');
  return wrong === undefined ? undefined : `a finding whose \`${wrong}\` is ${describe(finding[wrong])}, and no text`;
}

const REQUIRED = ['expected', 'received'];
const KEYS = ['at', ...REQUIRED, 'message'];

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function fault(reason: string): OwnAnswer {
  return { kind: 'fault', reason };
}
