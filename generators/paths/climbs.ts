/** A way to write `../` that some reader takes for it. */
export interface Climb {
  readonly id: string;
  /** What it is, in words. */
  readonly what: string;
  readonly text: string;
}

/** Ways to write `../` that only who decodes or normalises takes for it. */
export const CLIMBS: readonly Climb[] = [
  { id: 'slash-encoded', what: 'a percent-encoded slash', text: '..%2f' },
  { id: 'dots-encoded', what: 'percent-encoded dots', text: '%2e%2e/' },
  { id: 'all-encoded', what: 'dots and slash percent-encoded', text: '%2E%2E%2F' },
  { id: 'encoded-twice', what: 'dots and slash percent-encoded twice', text: '%252e%252e%252f' },
  { id: 'backslash', what: 'a backslash', text: '..\\' },
  { id: 'backslash-encoded', what: 'a percent-encoded backslash', text: '..%5c' },
  { id: 'overlong-encoded', what: 'overlong UTF-8, percent-encoded', text: '%c0%ae%c0%ae%c0%af' },
  { id: 'overlong-letters', what: 'overlong UTF-8, read as Latin-1', text: '\u00c0\u00ae\u00c0\u00ae\u00c0\u00af' },
  { id: 'fullwidth', what: 'fullwidth full stops and solidus', text: '\uff0e\uff0e\uff0f' },
  { id: 'division-slash', what: 'a division slash', text: '..\u2215' },
  { id: 'two-dot-leader', what: 'a two dot leader', text: '\u2025/' },
];
