import { expect, it } from 'vitest';
import { openRecorder } from './open-recorder.ts';

it('a refusal is sent again unchanged over a new connection', async () => {
  const recorder = await openRecorder();
  const { exitCode } = await recorder.run('--only again-404/sent-again/unknown-submission/submission --concurrency 1');
  const asked = recorder.requests.filter(({ path }) => path.startsWith('/api/integrations/submissions/'));
  recorder.close();
  const [first, again] = asked.slice(-2);
  expect(exitCode).toBe(0);
  expect({ ...again, port: 0 }).toEqual({ ...first, port: 0 });
  expect(again?.port).not.toBe(first?.port);
});
