import type { WalkedEntity } from '../../engine/core/model/index.ts';

/** Returns the text beside a way: the call that leads along it, how many others do, and how often it was walked. */
export function labelOf(
  { calls, times }: Pick<WalkedEntity['edges'][number], 'calls' | 'times'>,
  isWalked: boolean,
): string {
  const [first = 'by itself', ...others] = calls;
  const more = others.length === 0 ? '' : ` +${others.length}`;
  return `${first}${more}${isWalked && times > 0 ? ` · ${times}` : ''}`;
}
