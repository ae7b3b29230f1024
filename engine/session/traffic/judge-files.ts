import { basename } from 'node:path';
import type { Contract, Demands } from '../../core/model/index.ts';
import { nameInterrupt } from '../../core/report/index.ts';
import { openTraffic, type StreamOptions } from '../../traffic/index.ts';
import { finishTraffic, type FinishedTraffic } from './finish-traffic.ts';
import { readExchanges } from './read-exchanges.ts';

/** Recordings to judge, and how. */
export interface JudgeFilesOptions extends StreamOptions {
  readonly contract: Contract;
  readonly files: readonly string[];
  readonly demands: Demands;
  /** Ends the reading; what was read is judged. */
  readonly signal?: AbortSignal;
  /** Told of the exchanges that were read so far, now and then. */
  readonly onProgress?: (exchanges: number) => void;
  readonly onTrouble?: (trouble: string) => void;
}

/** Judges recordings one after the other, as they are read, and returns the report. */
export async function judgeFiles(options: JudgeFilesOptions): Promise<FinishedTraffic> {
  const { contract, files, demands, signal, onProgress, onTrouble, ...stream } = options;
  const traffic = openTraffic(contract, stream);
  const troubles: string[] = [];
  let read = 0;
  for (const file of files) {
    await readExchanges(file, {
      onExchange: (exchange) => {
        traffic.take(exchange);
        read += 1;
        if (read % TOLD_EACH === 0) onProgress?.(read);
      },
      onTrouble: (trouble) => {
        troubles.push(trouble);
        onTrouble?.(trouble);
      },
      ...(signal && { signal }),
    });
  }
  const facts = {
    sources: files.map((file) => basename(file)),
    ...(troubles.length === 0 ? {} : { endedEarly: describe(troubles) }),
    ...(signal?.aborted === true ? { interruptedBy: nameInterrupt(signal.reason) } : {}),
  };
  return finishTraffic(contract, traffic.gather(), facts, demands);
}

const TOLD_EACH = 5000;

function describe([first = '', ...rest]: readonly string[]): string {
  return rest.length === 0 ? first : `${first} (and ${rest.length} more troubles)`;
}
