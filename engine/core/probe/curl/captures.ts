import type { Exchange, Json, Probe } from '../../model/index.ts';

/** A value of an answer that a later request holds, and the shell variable that keeps it. */
export interface Capture {
  readonly step: number;
  readonly property: string;
  readonly value: string;
  readonly variable: string;
}

/** Finds the values of answers that later requests hold; the script takes them from the answer by the name of the property. */
export function captureAnswers(exchanges: readonly Exchange[]): readonly Capture[] {
  const found = new Map<string, Capture>();
  exchanges.forEach((exchange, step) => {
    const later = exchanges.slice(step + 1).map(({ probe }) => textOf(probe));
    if (later.length === 0) return;
    for (const [property, value] of stringLeaves(exchange.reply.response?.body ?? '')) {
      const isUsed =
        value.length >= 6 && later.some((sent) => sent.includes(value) || sent.includes(encodeURIComponent(value)));
      if (isUsed && !found.has(value)) {
        found.set(value, { step, property, value, variable: `v${found.size + 1}` });
      }
    }
  });
  return [...found.values()];
}

function textOf(probe: Probe): string {
  return `${probe.target}\n${probe.body?.kind === 'text' ? probe.body.text : ''}`;
}

function stringLeaves(body: string): readonly (readonly [string, string])[] {
  const leaves: (readonly [string, string])[] = [];
  const visit = (name: string, value: Json): void => {
    if (typeof value === 'string') leaves.push([name, value]);
    else if (value !== null && typeof value === 'object') {
      Object.entries(value).forEach(([key, member]) => {
        visit(Array.isArray(value) ? name : key, member);
      });
    }
  };
  try {
    visit('', JSON.parse(body) as Json);
  } catch {
    return [];
  }
  return leaves;
}
