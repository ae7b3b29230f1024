import type { Report } from '../core/model/index.ts';
import { judgeTarget, type JudgeOptions } from './judge-target.ts';
import { knowAnswers } from './know-answers.ts';
import type { PreparedRun } from './prepare-run.ts';
import type { Target } from './target.ts';

/** How a prepared run is made. */
export type RunSettings = Omit<JudgeOptions, keyof PreparedRun>;

/** Starts the target where it is not running, judges it, and stops it again. */
export async function judgeRun(prepared: PreparedRun, target: Target, settings: RunSettings): Promise<Report> {
  const { profile, close } = await target.open();
  try {
    await knowAnswers(prepared.contract);
    return await judgeTarget({ ...settings, ...prepared, profile });
  } finally {
    await close();
  }
}
