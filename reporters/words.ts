import type { GridCell, Outcome, SentenceResult, Verdict } from '../engine/core/model/index.ts';

/** Everything that a report marks with a sign and a word. */
export type Marked = Outcome | Verdict | GridCell['state'] | SentenceResult['outcome'] | 'known';

/** How a state is shown; `tone` names its colour, and states of one tone mean the same at different places. */
export interface Word {
  readonly sign: string;
  readonly word: string;
  readonly tone: 'good' | 'bad' | 'unsteady' | 'caution' | 'unknown' | 'quiet';
  readonly meaning: string;
}

const fail: Word = { sign: '✗', word: 'fails', tone: 'bad', meaning: 'The target broke a required clause.' };
const warn: Word = {
  sign: '!',
  word: 'warns',
  tone: 'caution',
  meaning: 'The target departed from advice, which does not fail a run.',
};
const proposed: Word = {
  sign: '·',
  word: 'proposed',
  tone: 'quiet',
  meaning: 'The target departed from what is only proposed, which decides nothing until the owner says yes.',
};
const pass: Word = { sign: '✓', word: 'passes', tone: 'good', meaning: 'Every answer was as the clause says.' };
const skip: Word = { sign: '○', word: 'skipped', tone: 'quiet', meaning: 'Not exercised; the reason is given.' };
const error: Word = { sign: '?', word: 'error', tone: 'unknown', meaning: 'Could not be judged; the cause is given.' };

/** The sign, the word and the meaning of each state. */
export const words: Readonly<Record<Marked, Word>> = {
  pass,
  fail,
  warn,
  proposed,
  skip,
  error,
  conforms: { ...pass, word: 'conforms', meaning: 'Everything exercised is as documented.' },
  violates: { ...fail, word: 'violates', meaning: 'At least one required clause is broken.' },
  inconclusive: {
    ...error,
    word: 'inconclusive',
    meaning: 'Nothing is known to be broken, but the run does not prove that it conforms.',
  },
  violated: { ...fail, word: 'violated', meaning: 'A required clause is broken here.' },
  unstable: {
    sign: '≈',
    word: 'unstable',
    tone: 'unsteady',
    meaning: 'The same request was answered differently when it was sent again.',
  },
  warned: { ...warn, word: 'warned' },
  'not-exercised': { ...skip, word: 'not exercised' },
  'no-claim': {
    sign: '–',
    word: 'no claim',
    tone: 'quiet',
    meaning: 'The sentence asserts nothing about an answer of the server.',
  },
  known: {
    sign: '⚑',
    word: 'known',
    tone: 'quiet',
    meaning: 'The baseline lists this departure, so it does not fail the run.',
  },
};
