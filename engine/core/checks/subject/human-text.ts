import type { Subject } from '../check.ts';
import { readBodyString } from './body-string.ts';

/** The human text of an error body, and the key that it stands under. */
export interface HumanText {
  readonly key: string;
  readonly text: string;
}

/** Reads the human text of an error body, where there is one. */
export function readHumanText(subject: Subject): HumanText | undefined {
  const key = textKeys[subject.response.status] ?? 'detail';
  const text = readBodyString(subject, key);
  return text === undefined ? undefined : { key, text };
}

const textKeys: Readonly<Partial<Record<number, string>>> = { 402: 'message', 422: 'message', 429: 'error' };
