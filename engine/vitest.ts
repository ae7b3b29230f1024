import { describe } from 'vitest';
import { prepareProgramRun } from './session/program-run.ts';
import type { ProgramOptions } from './session/program-options.ts';
import { openContract } from './session/open-contract.ts';
import { registerExam, type ExamTestOptions } from './vitest/register-exam.ts';
import { registerTests } from './vitest/register-tests.ts';

/** What conformance tests are about: a target with its profile, and a selection. */
export type ConformanceOptions = ProgramOptions;

/** Registers one test for each case of the contract; one run in the background gives them their outcomes. */
export function conformance(options: ConformanceOptions = {}): void {
  describe('assay', { timeout: 0 }, async () => {
    registerTests(await prepareProgramRun(options, { cwd: process.cwd(), environment: process.env }));
  });
}

/** Registers one test for each sitting of the client exam; one exam in the background gives them their outcomes. */
export function exam(options: ExamTestOptions): void {
  describe('assay exam', { timeout: 0 }, async () => {
    await registerExam(await openContract(process.cwd()), options);
  });
}

export type { ExamTestOptions } from './vitest/register-exam.ts';
export type { ExamTask } from './io/exam/client.ts';
export { WrongUse } from './core/model/index.ts';
