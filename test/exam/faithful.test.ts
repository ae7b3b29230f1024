import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionClient } from '../../engine/io/exam/function-client.ts';
import { createClient } from '../../reference/client/create-client.ts';
import { faithfulClients, type MakeParts } from '../../reference/client/styles.ts';
import { isFull } from '../is-full.ts';
import { complaintsOf, examineClient } from './examine.ts';

const BUSY = isFull ? 4 : 2;
const EXAMS = isFull ? 200 : 20;
const AT_ONCE = 20;
// In the short form by fits and starts, which delays what runs beside it as much, and leaves something to other tests.
const PAUSE = isFull ? '' : 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);';
const LOAD = `for (;;) { ${PAUSE} for (const end = performance.now() + 100; performance.now() < end; ); }`;

const busy: ChildProcess[] = [];

describe('a faithful client on a busy machine', { timeout: 600_000 }, () => {
  beforeAll(() => {
    for (let count = 0; count < BUSY; count += 1) busy.push(spawn(process.execPath, ['-e', LOAD]));
  });
  afterAll(() => {
    for (const child of busy) child.kill('SIGKILL');
  });

  it(`has nothing held against it in ${EXAMS} exams`, async () => {
    const styles = Object.entries(faithfulClients);
    for (let done = 0; done < EXAMS; done += AT_ONCE) {
      const exams = Array.from({ length: AT_ONCE }, (_, index) => styles[index % styles.length] ?? styles[0]);
      const held = await Promise.all(exams.flatMap((style) => (style === undefined ? [] : [examineStyle(style)])));
      expect(held.filter(({ broken }) => broken.length > 0)).toEqual([]);
    }
  });
});

async function examineStyle([name, make]: readonly [string, MakeParts]): Promise<{
  name: string;
  broken: readonly string[];
}> {
  const client = functionClient((task) => createClient(make(Math.random))(task));
  return { name, broken: complaintsOf(await examineClient({ client, name })).broken };
}
