import type { KillRow } from './kill-row.ts';

/** Renders the kill table as Markdown: a summary, what survives, then every mutant. */
export function renderKillTable(rows: readonly KillRow[]): string {
  const survivors = rows.filter(({ isKilled }) => !isKilled);
  return [
    '# Kill table',
    '',
    ...kinds.map((kind) =>
      summarise(
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    ),
    ...(survivors.length === 0 ? [] : ['', '## Survivors', '', ...head, ...survivors.map(renderRow)]),
    ...kinds.flatMap((kind) => [
      '',
      `## ${titles[kind]}`,
      '',
      ...(kind === 'walked' ? walkedHead : head),
      ...rows.filter((row) => row.kind === kind).map(kind === 'walked' ? renderWalked : renderRow),
    ]),
    '',
  ].join('\n');
}

const kinds = ['derived', 'hand-written', 'walked'] as const;

const titles: Readonly<Record<KillRow['kind'], string>> = {
  derived: 'Derived from the contract',
  'hand-written': 'Hand-written: the mistakes that real servers make',
  walked: 'On the way: right in every single situation, found by random walks and races',
};

const walkedHead = [
  '| mutant | the server | breaks the row | shown by | steps | requests | by written cases, too |',
  '| --- | --- | --- | --- | ---: | ---: | --- |',
];

const head = ['| mutant | the server | expected under | found | requests |', '| --- | --- | --- | --- | ---: |'];

function summarise(kind: KillRow['kind'], rows: readonly KillRow[]): string {
  const killed = rows.filter(({ isKilled }) => isKilled);
  const requests = killed.map((row) => row.requests);
  const mean = requests.reduce((sum, one) => sum + one, 0) / Math.max(1, requests.length);
  const cost = `${mean.toFixed(1)} requests to the kill on average, ${Math.max(0, ...requests)} at worst`;
  return `- ${kind}: ${killed.length} of ${rows.length} killed; ${cost}${stepsOf(killed)}.`;
}

function renderRow({ mutant, title, clauses, isKilled, requests }: KillRow): string {
  const cells = [`\`${mutant}\``, title, clauses.join(', '), isKilled ? 'yes' : '**no**', String(requests)];
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

// How short the sequences are that show them.
function stepsOf(rows: readonly KillRow[]): string {
  const steps = rows.flatMap(({ sequence }) => (sequence === undefined ? [] : [sequence.steps.length]));
  const sorted = [...steps].sort((one, other) => one - other);
  return steps.length === 0
    ? ''
    : `; the least sequence has ${sorted[Math.floor(sorted.length / 2)] ?? 0} steps in the median, ${sorted.at(-1) ?? 0} at most`;
}

function renderWalked({ mutant, title, isKilled, requests, sequence, isWritten }: KillRow): string {
  const { row = '**not found**', steps = [] } = isKilled ? (sequence ?? {}) : {};
  const told = [steps.join(', '), String(steps.length), String(requests), isWritten === true ? 'yes' : 'no'];
  return `| ${[`\`${mutant}\``, title, row, ...told].map(escapeCell).join(' | ')} |`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
