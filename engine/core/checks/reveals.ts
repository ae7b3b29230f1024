import type { Check } from './check.ts';
import { listBodyTexts } from './subject/body-texts.ts';

/** The body holds no value of the foreign resource that the probe did not send. */
export const checkReveals: Check<'reveals'> = (_nothing, { body, hidden, response }) => {
  const text = [response.body, ...listBodyTexts(body)].join('\n');
  return hidden
    .filter(({ value }) => value.length >= shortestValue && text.includes(value))
    .map(({ name }) => ({ at: 'body', expected: 'nothing of a foreign resource', received: `the value of ${name}` }));
};

/** A shorter value is found by chance. */
const shortestValue = 6;
