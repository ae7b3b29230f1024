import type { VNode } from 'preact';
import type { Section } from '../section.ts';

/** What of the recorded exchanges is not shown. */
export const redaction: Section = { id: 'redaction', title: 'What was left out', Body: Redaction };

function Redaction(): VNode {
  return (
    <ul class="prose">
      <li>
        API keys, values from the environment, configured header values, signatures in URLs, webhook secrets and cookies
        were replaced when the exchanges were recorded, also where the target echoed them. A key is shown as its name in
        the profile, or as what was done to it.
      </li>
      <li>Long bodies are cut, and each cut says how much is missing. Exchanges of passing cases are not shown.</li>
      <li>
        Characters that could hide or reorder text are shown as escapes, such as <code>\x1b</code> for the escape
        character and <code>\u202e</code> for one that turns the reading direction.
      </li>
    </ul>
  );
}
