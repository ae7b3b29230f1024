/** Says what is wrong with the head of an answer that a parser refused, as far as its lines show it. */
export function findHeadFault(head: string): string | undefined {
  const [, ...lines] = (head.split(/\r?\n\r?\n/)[0] ?? '').split('\n').map((line) => line.replace(/\r$/, ''));
  for (const [index, line] of lines.entries()) {
    const [, fault] = FAULTS.find(([pattern]) => pattern.test(line)) ?? [];
    if (fault !== undefined) return `line ${index + 2} of its head ${fault}${nameOf(line)}`;
  }
  const names = lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  const twice = SINGLE.find((name) => names.filter((one) => one === name).length > 1);
  if (twice !== undefined) return `its head has ${twice} twice`;
  return SINGLE.every((name) => names.includes(name)) ? `its head has both ${SINGLE.join(' and ')}` : undefined;
}

const FAULTS: readonly (readonly [pattern: RegExp, fault: string])[] = [
  [/^[ \t]/, 'is folded, which HTTP/1.1 no longer allows'],
  [/^[^:]*[ \t]+:/, 'has a blank before the colon'],
  [/^[^:]*$/, 'has no colon'],
  [/^:/, 'has no name before the colon'],
  [/^[^:]*[^!#$%&'*+.^_`|~0-9A-Za-z:-][^:]*:/, 'has a name with a character that names cannot have'],

  [/[\0-\x08\n-\x1f\x7f]/, 'has a control character in its value'],
];

const SINGLE = ['content-length', 'transfer-encoding'];

function nameOf(line: string): string {
  const name = line.slice(0, Math.max(0, line.indexOf(':'))).trim();
  return name === '' || /^[ \t]/.test(line) ? '' : `: ${name.slice(0, LONGEST_NAME)}`;
}

const LONGEST_NAME = 60;
