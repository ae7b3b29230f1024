import type { VNode } from 'preact';
import type { Entry } from '../../../engine/core/model/index.ts';
import { clipText, formatCount } from '../../quantity.ts';
import type { DiffLine } from '../diff-lines.ts';
import { bounds, type View } from '../view.ts';

/** The body that was received by JSON path, with what was expected in its places; nothing where no finding is about one. */
export function BodyDiff({ entry, view }: { readonly entry: Entry; readonly view: View }): VNode | null {
  const lines = view.diffs.get(entry.case) ?? [];
  if (lines.length === 0) return null;
  const left = lines.length - bounds.diff;
  return (
    <>
      <h4>The body by path: − expected, + received</h4>
      <pre class="diff">
        {lines.slice(0, bounds.diff).map((line, index) => (
          <Line line={line} key={index} />
        ))}
      </pre>
      {left > 0 && <p class="dim">{formatCount(left, 'line')} more in the JSON report.</p>}
    </>
  );
}

const signs: Readonly<Record<DiffLine['kind'], string>> = { same: ' ', expected: '−', received: '+' };

function Line({ line }: { readonly line: DiffLine }): VNode {
  return <span class={line.kind}>{`${signs[line.kind]} ${line.path}: ${clipText(line.text, MOST_TEXT)}\n`}</span>;
}

const MOST_TEXT = 300;
