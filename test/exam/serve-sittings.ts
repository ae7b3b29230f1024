import type { SignalName } from '../../engine/cli/io.ts';
import { callMain, makeFolder, type Called } from '../cli/call-main.ts';

/** A sitting as it is printed. */
export interface Seat {
  readonly baseUrl: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
}

/** Does with served sittings, by their names, what a test wants. */
export type Drive = (
  seats: Readonly<Record<string, Seat>>,
  signal: (name: SignalName) => void,
  out: string,
) => Promise<void>;

/** Serves sittings, drives them once they are printed, and returns what came of it. */
export async function serveSittings(
  flags: readonly string[],
  drive: Drive,
): Promise<{ readonly called: Called; readonly cwd: string }> {
  const cwd = await makeFolder();
  let out = '';
  let driven: Promise<void> | undefined;
  const called = await callMain(['exam', '--serve', ...flags], {
    cwd,
    onText: (text, signal) => {
      out += text;
      if (driven !== undefined || !SEAT.test(out)) return;
      // The table of sittings is printed in one go.
      driven = new Promise((resolve) => void setImmediate(resolve))
        .then(() => drive(seatsIn(out), signal, out))
        .catch((error: unknown) => {
          signal('SIGTERM');
          throw error;
        });
    },
  });
  await driven;
  return { called, cwd };
}

const SEAT = /^(\S+\/\d+-\d+) +(https?:\S+) +(sk_test_\w+) +([A-Z]+) (\S+)$/m;

function seatsIn(out: string): Readonly<Record<string, Seat>> {
  const found = [...out.matchAll(new RegExp(SEAT, 'gm'))];
  return Object.fromEntries(
    found.map(([, name = '', baseUrl = '', key = '', method = '', path = '']) => [
      name,
      { baseUrl, key, method, path },
    ]),
  );
}
