import { afterPreflight } from '../serve/after-preflight.ts';
import { openRaw } from '../serve/open-raw.ts';
import { inconclusive, type Act, type HostileSettings, type HostileTarget } from '../target.ts';

/** A target of which nothing can be told, for this cause, whether it is hostile at once or later. */
export function muteTarget(title: string, act: Act, says: string, settings?: HostileSettings): HostileTarget {
  return rawTarget(title, act, { 'at once': inconclusive(says), later: inconclusive(says) }, settings);
}

/** A target that is one behaviour on a connection. */
export function rawTarget(
  title: string,
  act: Act,
  endings: HostileTarget['endings'],
  settings?: HostileSettings,
): HostileTarget {
  return {
    title,
    open: (when) => openRaw(when === 'later' ? afterPreflight(act) : act),
    endings,
    ...(settings && { settings }),
  };
}
