import { expect, it } from 'vitest';
import { openStage } from '../../engine/io/exam/stage.ts';

it('a stage tells how late it was since the first request, and of nothing before', async () => {
  const stage = await openStage({ choose: () => ({ status: 200, headers: [], body: '{}' }) });
  await standStill(3000);
  const atFirst = stage.latestMs();
  await (await fetch(stage.baseUrl)).text();
  const afterFirst = stage.latestMs();
  await standStill(300);
  const atLast = stage.latestMs();
  await stage.close();
  expect(atFirst).toBeGreaterThan(2000);
  expect(afterFirst).toBeLessThan(atFirst);
  expect(atLast).toBeGreaterThan(200);
});

// The process does nothing for so long, as on a busy machine, and then what was due meanwhile.
async function standStill(ms: number): Promise<void> {
  await rest();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  await rest();
}

function rest(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 50));
}
