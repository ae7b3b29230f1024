import type { Contract, Json, Probe, Secret } from '../../core/model/index.ts';
import type { Arranged } from '../arrange/index.ts';

/** Returns what is known of foreign resources and was not sent by the probe: values that no answer to it may hold. */
export function hiddenValues(
  arranged: readonly Arranged[],
  probe: Probe,
  { keys }: Pick<Contract, 'keys'>,
): readonly Secret[] {
  if (arranged.length === 0) return NONE;
  const others = new Set(keys.flatMap(({ name, isForeign }) => (isForeign ? [name] : [])));
  const foreign = arranged.filter(({ key }) => others.has(key) && key !== probe.key);
  if (foreign.length === 0) return [];
  const sent = `${decodeTarget(probe.target)}\n${probe.body?.kind === 'text' ? probe.body.text : ''}`;
  return foreign
    .flatMap(({ name, outputs }) =>
      Object.entries(outputs).map(([output, value]) => ({ name: `${name}.${output}`, value })),
    )
    .filter((hidden): hidden is Secret => isHidden(hidden.value, sent));
}

const NONE: readonly Secret[] = [];

function isHidden(value: Json, sent: string): value is string {
  return typeof value === 'string' && !sent.includes(value);
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
