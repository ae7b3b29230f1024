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
      ...head,
      ...rows.filter((row) => row.kind === kind).map(renderRow),
    ]),
    '',
  ].join('\n');
}

const kinds = ['derived', 'hand-written'] as const;

const titles: Readonly<Record<KillRow['kind'], string>> = {
  derived: 'Derived from the contract',
  'hand-written': 'Hand-written: the mistakes that real servers make',
};

const head = ['| mutant | the server | expected under | found | requests |', '| --- | --- | --- | --- | ---: |'];

function summarise(kind: KillRow['kind'], rows: readonly KillRow[]): string {
  const killed = rows.filter(({ isKilled }) => isKilled);
  const requests = killed.map((row) => row.requests);
  const mean = requests.reduce((sum, one) => sum + one, 0) / Math.max(1, requests.length);
  const cost = `${mean.toFixed(1)} requests to the kill on average, ${Math.max(0, ...requests)} at worst`;
  return `- ${kind}: ${killed.length} of ${rows.length} killed; ${cost}.`;
}

function renderRow({ mutant, title, clauses, isKilled, requests }: KillRow): string {
  const cells = [`\`${mutant}\``, title, clauses.join(', '), isKilled ? 'yes' : '**no**', String(requests)];
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
