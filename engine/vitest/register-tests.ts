import { afterAll, test, type TestContext } from 'vitest';
import type { PlannedCase } from '../core/model/index.ts';
import type { ProgramRun } from '../session/program-run.ts';
import { createBackgroundRun, type BackgroundRun } from './background-run.ts';
import { createJudgements, failureText } from './judgements.ts';
import { makeFailure } from '../session/make-failure.ts';

/** Registers a test for each planned case, one for the answers besides, and one that an empty run cannot pass. */
export function registerTests(run: ProgramRun): void {
  const background = createBackgroundRun(run);
  const tests = new Map(inContractOrder(run).map((planned) => [nameOf(planned), planned.case.id]));
  const judgements = createJudgements(run.contract);
  // The first test without an entry says why; hundreds that repeat it would hide it.
  let isTold = false;
  const tellEnd = async ({ skip }: TestContext): Promise<never> => {
    const { decidedBy } = await background.report();
    if (isTold) skip(decidedBy);
    isTold = true;
    throw makeFailure(decidedBy);
  };
  for (const [name, id] of tests) {
    test(name, async (context) => {
      startSelected(background, tests, context);
      const entry = await background.entryOf(id);
      if (entry === undefined) return tellEnd(context);
      await judgements[entry.outcome](entry, context);
    });
  }
  test('the answers besides those to cases keep the contract', async (context) => {
    startSelected(background, tests, context);
    const planned = new Set(tests.values());
    const { entries, decidedBy } = await background.report();
    if (entries.length === 0) throw makeFailure(decidedBy);
    const beside = entries.filter((one) => !planned.has(one.case));
    const failed = beside.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
    // One that is skipped ends the test, and must hide none of these.
    if (failed.length > 0) throw makeFailure(failed.map((one) => failureText(one, run.contract)).join('\n\n'));
    for (const entry of beside) await judgements[entry.outcome](entry, context);
  });
  test('the run is conclusive', async (context) => {
    startSelected(background, tests, context);
    const { verdict, decidedBy } = await background.report();
    if (verdict === 'inconclusive') throw makeFailure(decidedBy);
  });
  afterAll(background.stop, 0);
}

// Vitest may have been told to run some of the tests only; then only their cases are sent.
function startSelected(background: BackgroundRun, tests: ReadonlyMap<string, string>, { task }: TestContext): void {
  const beside = task.suite?.tasks ?? [];
  const wanted = beside.flatMap(({ name, mode }) => (mode === 'skip' ? [] : (tests.get(name) ?? [])));
  background.start(wanted.length === 0 ? [...tests.values()] : wanted);
}

function nameOf({ case: { title, id } }: PlannedCase): string {
  return `${title} (${id})`;
}

// The plan is in the order of the run, which reads like no order.
function inContractOrder({ contract, plan }: ProgramRun): readonly PlannedCase[] {
  return contract.clauses.flatMap((clause) => plan.cases.filter((planned) => planned.case.clause.id === clause.id));
}
