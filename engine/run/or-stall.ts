/** Calls back where nothing of the program is under way any more, though somebody still waits; returns how to stop listening. */
export type OnStall = (listener: () => void) => () => void;

/** What stands for the result of work that nothing is going to end. */
export const STALLED: unique symbol = Symbol('stalled');

/** Waits for work, or until it is known that it never ends. */
export async function orStall<Result>(
  work: Promise<Result>,
  onStall: OnStall = () => () => undefined,
): Promise<Result | typeof STALLED> {
  let leave = (): void => undefined;
  const stalled = new Promise<typeof STALLED>((resolve) => {
    leave = onStall(() => {
      resolve(STALLED);
    });
  });
  try {
    return await Promise.race([work, stalled]);
  } finally {
    leave();
  }
}
