/** Something that GitHub shows beside a run. */
export interface Annotation {
  readonly title: string;
  readonly message: string;
}

/** A command to the runner as a line of the log. */
export function workflowCommand(
  name: 'error' | 'warning' | 'group' | 'endgroup',
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}\n`;
}

// https://github.com/actions/toolkit: packages/core/src/command.ts names these characters.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
