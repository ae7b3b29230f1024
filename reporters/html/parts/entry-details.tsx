import type { VNode } from 'preact';
import type { Entry } from '../../../engine/core/model/index.ts';
import { clipText, formatCount } from '../../quantity.ts';
import { replayCommand } from '../../replay-command.ts';
import { anchor } from '../anchor.ts';
import { bounds, type View } from '../view.ts';
import { BodyDiff } from './body-diff.tsx';
import { Exchanges } from './exchanges.tsx';
import { Findings } from './findings.tsx';
import { Mark } from './mark.tsx';
import { Prose } from './prose.tsx';

/** One case with all that is known of it; the link target is inside, so that following a link opens it. */
export function EntryDetails({ entry, view }: { readonly entry: Entry; readonly view: View }): VNode {
  const id = anchor('case', entry.case);
  return (
    <details class="entry">
      <summary>
        <span class="title">{entry.title}</span>{' '}
        <span class="dim">
          <code>{entry.case}</code> on <code>{entry.operation}</code>
        </span>
      </summary>
      <div id={id} class="inside">
        <p class="marks">
          <Mark state={entry.outcome} />
          {entry.unstable && <Mark state="unstable" />}
          {entry.known && <Mark state="known" />} <a href={`#${id}`}>Link to this case</a>
        </p>
        {entry.reason !== undefined && (
          <p>
            <Prose text={entry.reason} />
          </p>
        )}
        {entry.sent !== undefined && (
          <p>
            Sent <code>{clipText(entry.sent, bounds.text)}</code>
          </p>
        )}
        <Findings findings={entry.findings} />
        <BodyDiff entry={entry} view={view} />
        <Again entry={entry} view={view} />
        <Exchanges exchanges={entry.exchanges} />
      </div>
    </details>
  );
}

function Again({ entry, view }: { readonly entry: Entry; readonly view: View }): VNode {
  const command = replayCommand(view.report.again, entry);
  return (
    <>
      <h4>Send it again</h4>
      {entry.curl === undefined ? (
        <p class="dim">No curl script was recorded for this case.</p>
      ) : (
        <pre data-copy="the curl script">{entry.curl}</pre>
      )}
      {command !== undefined && <pre data-copy="the replay command">{command}</pre>}
      <Drawn entry={entry} />
    </>
  );
}

function Drawn({ entry: { replay } }: { readonly entry: Entry }): VNode | null {
  if (replay?.path === undefined) return null;
  return (
    <p class="dim">
      Drawn at random with seed {replay.seed}, path {replay.path}
      {replay.runs !== undefined && `, after ${formatCount(replay.runs, 'run')}`}.
    </p>
  );
}
