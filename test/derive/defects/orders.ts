import type { Answer, Asked, Defect } from '../faithful/asked.ts';

/** What a server of orders does that its document does not say, and the clause that shows it. */
export interface Laxity {
  readonly name: string;
  readonly clause: string;
  /** The clause whose cases are sent, where it is another one. */
  readonly sends?: string;
  readonly defect: Defect;
}

/** Ways in which a server may answer that breaks nothing before its owner has confirmed what the document suggests. */
export const laxities: readonly Laxity[] = [
  { name: 'changes what has another tag', clause: 'precondition-failed', defect: serve(isFor('precondition')) },
  { name: 'needs no condition', clause: 'precondition-required', defect: serve(isFor('no-condition')) },
  {
    name: 'makes another order for the same key',
    clause: 'sent-again',
    defect: (answer, asked) =>
      asked.why === 'again' ? { ...answer, body: { ...(answer.body as object), id: 'another' } } : answer,
  },
  {
    name: 'answers 409 to the same request again',
    clause: 'sent-again',
    defect: (answer, { why }) => (why === 'again' ? CONFLICT : answer),
  },
  { name: 'takes a key for another order', clause: 'key-reused', defect: serve(isFor('key-reused')) },
  { name: 'takes an order of any size', clause: 'too-large', defect: serve(isSized('placeOrder')) },
  { name: 'takes a scan of any size', clause: 'too-large', defect: serve(isSized('attachScan')) },
  { name: 'asks for no scope', clause: 'scope-needed', defect: serve(isFor('scope')) },
  { name: 'asks for no payment', clause: 'payment-required', defect: serve(isFor('payment')) },
  {
    name: 'gives another status in its problems',
    clause: 'problem-details',
    sends: 'unauthorized',
    defect: (answer) => withMember(answer, { status: 499 }),
  },
  {
    name: 'gives an instance that is no reference',
    clause: 'problem-details',
    sends: 'unauthorized',
    defect: (answer) => withMember(answer, { instance: 'the one of today' }),
  },
];

const CONFLICT: Answer = {
  status: 409,
  body: { type: 'about:blank', title: 'that was sent before', status: 409 },
  mediaType: 'application/problem+json',
};

function isFor(why: Asked['why']): (asked: Asked) => boolean {
  return (asked) => asked.why === why;
}

function isSized(operation: string): (asked: Asked) => boolean {
  return (asked) => asked.why === 'size' && asked.operation?.id === operation;
}

function serve(applies: (asked: Asked) => boolean): Defect {
  return (answer, asked) => (applies(asked) ? asked.succeed() : answer);
}

function withMember(answer: Answer, members: Readonly<Record<string, string | number>>): Answer {
  return answer.status < 400 ? answer : { ...answer, body: { ...(answer.body as object), ...members } };
}
