import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { WrongUse } from '../../core/model/index.ts';
import type { Question } from './questions.ts';

/** What the owner says to a question. */
export interface Answer {
  readonly question: Question;
  readonly isRequired: boolean;
}

interface Ruling {
  readonly clause: string;
  readonly answer: 'yes' | 'no';
  readonly asked: string;
}

/** Writes the owner's answers into the rulings of a contract; a later answer takes the place of an earlier one. */
export async function writeRulings(folder: string, answers: readonly Answer[]): Promise<void> {
  const path = join(folder, 'rulings.yaml');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  // The contract was loaded from there, so that the file obeys its schema.
  const before = text === undefined ? [] : (parse(text) as { readonly rulings: readonly Ruling[] }).rulings;
  const given = answers.map(({ question, isRequired }): Ruling => ({
    clause: question.clause,
    answer: isRequired ? 'yes' : 'no',
    asked: question.text,
  }));
  const kept = before.filter(({ clause }) => !given.some((one) => one.clause === clause));
  try {
    await writeFile(path, stringify({ rulings: [...kept, ...given] }, { lineWidth: 120 }));
  } catch (error) {
    throw new WrongUse(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
