import { resolve } from 'node:path';
import { WrongUse } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { listQuestions, type Question } from '../../session/derive/questions.ts';
import { writeRulings, type Answer } from '../../session/derive/write-rulings.ts';
import { openContract } from '../../session/open-contract.ts';
import { readReport } from '../../session/read-report.ts';
import type { ConfirmFlags } from '../commands/confirm.ts';
import { readLines } from '../read-lines.ts';
import type { Terminal } from '../terminal.ts';

/** Asks which of the proposed clauses are required, or takes that from flags, and returns the exit code. */
export async function confirm(file: string, flags: ConfirmFlags, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const spec = await chooseSpec(flags, terminal);
  if (spec === undefined) {
    throw new WrongUse(
      'No contract of yours is named, so that there is nowhere to write to; name one with --spec or in the profile.',
    );
  }
  const contract = await openContract(cwd, spec);
  const questions = listQuestions(contract, await readReport(cwd, file));
  const isSettled = flags.yes !== undefined || flags.no !== undefined;
  const answers = isSettled ? settle(questions, flags) : await ask(questions, terminal);
  if (questions.length === 0)
    terminal.print('Nothing is left to ask: no proposed clause was exercised in this report.');
  if (answers.length === 0) return 0;
  await writeRulings(resolve(cwd, spec), answers);
  const required = answers.filter(({ isRequired }) => isRequired).length;
  terminal.print(`Wrote ${spec}/rulings.yaml: ${required} required, ${answers.length - required} not.`);
  return 0;
}

function settle(questions: readonly Question[], { yes = [], no = [] }: ConfirmFlags): readonly Answer[] {
  const both = yes.find((name) => no.includes(name));
  if (both !== undefined) throw new WrongUse(`${both} stands in --yes and in --no; give it once.`);
  const find = (name: string): Question => {
    const found = questions.find(({ clause }) => clause === name);
    if (found !== undefined) return found;
    const ids = questions.map(({ clause }) => clause);
    throw new WrongUse(`\`${name}\` is no clause that is proposed and was exercised${suggest(name, ids)}`);
  };
  return [
    ...yes.map((name) => ({ question: find(name), isRequired: true })),
    ...no.map((name) => ({ question: find(name), isRequired: false })),
  ];
}

// Whatever is neither yes nor no leaves the question open; an end of the input leaves the rest so.
async function ask(questions: readonly Question[], terminal: Terminal): Promise<readonly Answer[]> {
  const lines = readLines(terminal.readIn?.())[Symbol.asyncIterator]();
  const answers: Answer[] = [];
  for (const [index, question] of questions.entries()) {
    terminal.print(`${index + 1} of ${questions.length}  ${question.clause}`);
    terminal.print(`  ${question.text} (yes, no, or empty to leave it open)`);
    const line = await lines.next();
    if (line.done === true) break;
    const answer = line.value.trim().toLowerCase();
    if (/^y(?:es)?$/.test(answer)) answers.push({ question, isRequired: true });
    if (/^no?$/.test(answer)) answers.push({ question, isRequired: false });
  }
  return answers;
}
