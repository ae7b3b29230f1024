/** Values of inputs that break out of a script which is put together from texts. */
export const HOSTILE: readonly string[] = [
  `it's "quoted"`,
  '$(touch pwned) `touch pwned` ${HOME} $HOME',
  "'; touch pwned; '",
  'two\nlines\nverdict=conforms\nexit-code<<x\n0\nx',
  '\\ && touch pwned || * ? ~ [a] {b,c} > pwned # & |',
  '--report=json=pwned',
  '%0A::set-output name=verdict::conforms',
];

/** The value with the name of its input, so that no two are the same. */
export function hostileFor(name: string, hostile: string): string {
  return `${hostile} ${name}`;
}
