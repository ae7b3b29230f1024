import type { VNode } from 'preact';
import type { LifecycleReport, RowResult, WalkedEntity } from '../../../engine/core/model/index.ts';
import { LifecycleDrawing } from '../../lifecycle/drawing.tsx';
import { words } from '../../words.ts';
import { Scroll } from '../parts/scroll.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** The states of what the API keeps, how they were walked, and what each operation was answered in each of them. */
export const lifecycle: Section = {
  id: 'lifecycle',
  title: 'Lifecycle',
  lead: 'The states of what the API keeps, the ways between them that random walks took, and how each call is answered in each state.',
  count: ({ report }) => report.lifecycle?.rows.length ?? 0,
  Body: LifecycleBody,
};

function LifecycleBody({ view: { report } }: { readonly view: View }): VNode | null {
  const { lifecycle: walked } = report;
  if (walked === undefined) return null;
  return (
    <>
      <ul class="key">
        {Object.entries(TONES).map(([outcome, { tone, sign, word }]) => (
          <li key={outcome}>
            <span class={`swatch ${tone}`} aria-hidden="true">
              {sign}
            </span>{' '}
            {word}
          </li>
        ))}
      </ul>
      {walked.entities.map((entity) => (
        <EntityPart entity={entity} rows={rowsOf(walked, entity)} key={entity.id} />
      ))}
    </>
  );
}

function EntityPart({ entity, rows }: { readonly entity: WalkedEntity; readonly rows: readonly RowResult[] }): VNode {
  const calls = [...new Set(rows.map(({ call }) => call))];
  return (
    <figure class="lifecycle">
      <figcaption>
        <h3>{entity.title}</h3>
      </figcaption>
      <LifecycleDrawing entity={entity} isWalked />
      <Scroll label={`Calls in each state of: ${entity.title}`}>
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Call</th>
              {entity.states.map(({ id, says }) => (
                <th scope="col" title={says} key={id}>
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call}>
                <th scope="row" title={rows.find((row) => row.call === call)?.operation}>
                  {call}
                </th>
                {entity.states.map(({ id }) => (
                  <Cell row={rows.find((row) => row.call === call && row.state === id)} key={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </figure>
  );
}

function Cell({ row }: { readonly row: RowResult | undefined }): VNode {
  if (row === undefined) return <td class="none" />;
  const { outcome, statuses, open, times, received, clause } = row;
  const { tone, sign, word } = TONES[outcome];
  const expected = open ?? `expects ${statuses.join(' or ')} (${clause})`;
  const seen = times === 0 ? '' : `, ${times} times, received ${received.join(', ')}`;
  return (
    <td class={tone} data-status={row.state} title={`${word}: ${expected}${seen}`}>
      <span aria-hidden="true">{sign}</span> {open === undefined ? statuses.join('/') : received.join('/') || 'open'}
    </td>
  );
}

interface Tone {
  readonly tone: string;
  readonly sign: string;
  readonly word: string;
}

const TONES: Readonly<Record<RowResult['outcome'], Tone>> = {
  conforms: { ...words.pass, word: 'as the documentation says' },
  violated: { ...words.fail, word: 'broken' },
  warned: { ...words.warn, word: 'departs from what is advised' },
  observed: { tone: 'unknown', sign: '◇', word: 'open: what was answered' },
  'not-exercised': { tone: 'quiet', sign: words.skip.sign, word: 'no walk came by it' },
};

function rowsOf({ rows }: LifecycleReport, { id }: WalkedEntity): readonly RowResult[] {
  return rows.filter(({ entity }) => entity === id);
}
