/** A section of the page that the tests make: a heading and what stands under it. */
export interface MadeSection {
  readonly heading: string;
  readonly parts: readonly MadePart[];
}

/** A paragraph of sentences, a table, or a sample. */
export type MadePart =
  | { readonly kind: 'prose'; readonly sentences: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** A page of 40 units: 5 headings, 14 sentences, 19 rows and 2 samples. */
export const fortyUnits: readonly MadeSection[] = [
  {
    heading: 'What a refusal looks like',
    parts: [
      {
        kind: 'prose',
        sentences: ['A refusal has a kind and a note.', "The note is for people; it isn't a constant."],
      },
      { kind: 'prose', sentences: ['Some refusals name a page – not all of them do.'] },
      { kind: 'code', text: '{\n  "kind": "refusal",\n  "note": "It is gone"\n}' },
      { kind: 'prose', sentences: ['The `kind` is always there.', 'The **note** may be missing.'] },
    ],
  },
  {
    heading: 'Codes',
    parts: [
      {
        kind: 'table',
        head: ['Code', 'When'],
        rows: [
          ['200', 'Served'],
          ['201', 'Made'],
          ['400', 'Asked in a way that nobody understands'],
          ['401', 'No key'],
          ['404', 'Not on this shelf'],
          ['409', 'Lent to somebody else'],
          ['422', 'A field is wrong'],
          ['429', 'Asked too often, with `Retry-After`'],
          ['500', 'The shelf broke'],
        ],
      },
    ],
  },
  {
    heading: 'Situations',
    parts: [
      { kind: 'prose', sentences: ['These are examples.', 'They are no constants.'] },
      {
        kind: 'table',
        head: ['Code', 'What happened', 'Note'],
        rows: [
          ['401', 'The key is missing', '`Where is your key?`'],
          ['404', 'The book is not there', '`No such book`'],
          ['409', 'The book is lent', '`Lent until Monday`'],
          ['422', 'A field is wrong', '`{"fields": [{"name": "title"}]}`'],
          ['429', 'Asked too often', '`Slow down: too many reads`'],
          ['500', 'The shelf broke', '`Something broke`'],
        ],
      },
    ],
  },
  {
    heading: 'Asking again',
    parts: [
      {
        kind: 'table',
        head: ['Code', 'Again?', 'How'],
        rows: [
          ['429', 'Yes', 'After `Retry-After`'],
          ['500', 'Yes', 'With growing pauses'],
          ['409', 'No', 'It stays lent'],
          ['Others', 'No', 'They stay as they are'],
        ],
      },
      { kind: 'prose', sentences: ['A client must not ask again at once.', 'It waits as long as it is told.'] },
    ],
  },
  {
    heading: 'In code',
    parts: [
      { kind: 'prose', sentences: ['Look at the code first.', 'Then read the kind.', 'A note is shown as it is.'] },
      { kind: 'code', text: 'if (code === 429) {\n  await pause(wait);\n\n  return ask();\n}' },
      { kind: 'prose', sentences: ['See the page on limits.', 'There is more on keys.'] },
    ],
  },
];

/** The page as Markdown. */
export function toMarkdown(sections: readonly MadeSection[]): string {
  const parts = sections.flatMap(({ heading, parts: own }) => [`## ${heading}`, ...own.map(markdownOf)]);
  return `---\ntitle: Refusals\n---\n\n${parts.join('\n\n')}\n`;
}

/** The page as HTML, inside what every page of a site has. */
export function toHtml(sections: readonly MadeSection[]): string {
  const parts = sections.map(
    ({ heading, parts: own }) =>
      `<section><h2 id="x">${escape(heading)}<a href="#x" aria-label="Link">\u200B</a></h2>${own.map(htmlOf).join('')}</section>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>Refusals must be read</title><style>p{}</style></head>
<body><header><a href="/">Home</a> must 404</header><nav><ul><li><a href="#a">Codes</a></li></ul></nav>
<main><article>${parts.join('\n')}</article><p><a href="/next">Retry limits</a></p></main>
<footer>Never retry 500</footer><script>must()</script></body></html>`;
}

/** The page as a browser copies it into a text. */
export function toText(sections: readonly MadeSection[]): string {
  return sections.flatMap(({ heading, parts }) => [heading, ...parts.map(textOf)]).join('\n\n');
}

function markdownOf(part: MadePart): string {
  if (part.kind === 'prose') return part.sentences.join('\n');
  if (part.kind === 'code') return `\`\`\`js\n${part.text}\n\`\`\``;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(part.head), line(part.head.map(() => '---')), ...part.rows.map(line)].join('\n');
}

function htmlOf(part: MadePart): string {
  if (part.kind === 'prose') return `<p>${part.sentences.map(inline).join(' ')}</p>`;
  if (part.kind === 'code') return `<div><button>Copy</button><pre><code>${escape(part.text)}</code></pre></div>`;
  const cells = (tag: string, row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
  const rows = part.rows.map((row) => cells('td', row)).join('\n');
  return `<table><thead>${cells('th', part.head)}</thead><tbody>${rows}</tbody></table>`;
}

function textOf(part: MadePart): string {
  if (part.kind === 'prose') return part.sentences.join(' ').replaceAll(/[`*]/g, '');
  if (part.kind === 'code') return part.text;
  return part.rows.map((row) => row.join('\t').replaceAll('`', '')).join('\n');
}

function inline(text: string): string {
  return escape(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
