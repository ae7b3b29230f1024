import type { Contract } from '../../core/model/index.ts';
import type { Gathered } from '../tally/gathered.ts';

/** Returns why nothing of traffic could be judged, as a sentence that says what was there instead; undefined where something could. */
export function whyNothing({ basePath, title }: Contract, gathered: Gathered): string | undefined {
  const { read, judged, partly, elsewhere } = gathered.exchanges;
  if (judged + partly > 0) return undefined;
  if (read === 0) return 'there was no exchange to judge';
  const all = `${read} ${read === 1 ? 'exchange' : 'exchanges'}`;
  if (elsewhere < read) {
    const reasons = gathered.notJudgeable.slice(0, MOST).map(({ reason, times }) => `${reason} (${times})`);
    return `of ${all} none could be judged: ${reasons.join('; ')}`;
  }
  const hosts = gathered.origins
    .slice(0, MOST)
    .map(({ origin, exchanges }) => `${origin === '' ? 'no host' : origin} (${exchanges})`);
  const more = gathered.origins.length > MOST ? ` and ${gathered.origins.length - MOST} more` : '';
  return `of ${all} none was with the ${title} at ${basePath === '' ? '/' : basePath}; they went to ${hosts.join(', ')}${more}`;
}

const MOST = 5;
