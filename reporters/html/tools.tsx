import type { VNode } from 'preact';
import { words } from '../words.ts';

/** Search and filter; the script shows them, since they do nothing without it. */
export function Tools(): VNode {
  return (
    <div id="tools" class="tools" role="search" hidden>
      <label>
        Search{' '}
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-keyshortcuts="Control+K"
          title="Ctrl+K leads here, Enter to the first match, Escape back to everything"
          placeholder="case, clause, operation or text"
        />
      </label>
      <label>
        Outcome{' '}
        <select id="outcome">
          <option value="">all</option>
          {(['fail', 'warn', 'error', 'skip', 'pass'] as const).map((outcome) => (
            <option value={outcome} key={outcome}>
              {`${words[outcome].sign} ${words[outcome].word}`}
            </option>
          ))}
        </select>
      </label>
      <output id="found" for="search outcome" />
    </div>
  );
}
