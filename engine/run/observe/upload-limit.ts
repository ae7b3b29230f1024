import type { Observation } from '../../core/model/index.ts';
import type { Tools } from '../tools.ts';
import { nextSize, READINGS, type SizeRange } from './next-size.ts';
import { answerTo, uploadOf } from './upload.ts';

/**
 * Finds the greatest file that a target takes between the two readings of 10 MB, as near as a budget of request bytes
 * allows; undefined where nothing large may be sent. Nothing of it is asserted.
 */
export async function observeUploadLimit(tools: Tools, budgetBytes: number): Promise<Observation | undefined> {
  const operation = uploadOf(tools);
  if (operation === undefined) return undefined;
  let range: SizeRange = {};
  let left = budgetBytes;
  let ended: string | undefined;
  for (let size = nextSize(range); size !== undefined && ended === undefined; size = nextSize(range)) {
    if (size > left) {
      ended = 'the budget of bytes was spent';
      break;
    }
    const { status, bytesUp, trouble } = await answerTo(tools, operation, { bytes: size }, tools.signal);
    left -= bytesUp;
    if (isAccepted(status)) range = { ...range, accepted: size };
    else if (status === TOO_LARGE) range = { ...range, refused: size };
    else ended = trouble ?? `${size} bytes were answered ${status ?? 'nothing'}`;
  }
  return { what: 'upload limit', seen: { ...describe(range), ...(ended === undefined ? {} : { ended }) } };
}

function describe({ accepted, refused }: SizeRange): Readonly<Record<string, number>> {
  return {
    ...(accepted === undefined ? {} : { acceptedBytes: accepted }),
    ...(refused === undefined ? {} : { refusedBytes: refused }),
    ...(accepted === READINGS.greatest || (refused ?? 0) - (accepted ?? 0) === 1 ? { limitBytes: accepted ?? 0 } : {}),
  };
}

function isAccepted(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

const TOO_LARGE = 413;
