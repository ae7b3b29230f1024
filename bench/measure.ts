/** One figure with its unit; `x` is a ratio. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that it should be. */
  readonly aim?: number;
  /** The least that it should be. */
  readonly least?: number;
}

/** What something took. */
export interface Usage {
  readonly seconds: number;
  /** Of all threads of the process, whatever else the machine does. */
  readonly processorSeconds: number;
}

/** Measures one thing; long takes minutes. */
export type Measure = (isLong: boolean) => Promise<readonly Figure[]>;

/** The middle of some values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The seconds of processor time that this process took so far, all its threads together. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The seconds that something takes. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** What something takes. */
export async function usageOf(work: () => unknown): Promise<Usage> {
  const before = processorSeconds();
  const seconds = await secondsOf(work);
  return { seconds, processorSeconds: processorSeconds() - before };
}
