import { describe, expect, it } from 'vitest';
import type { PageFormat } from '../../engine/page/cut/index.ts';
import { fortyUnits, toMarkdown, type MadeSection } from './forty-units.ts';
import { clauseOf, recorded, tell, watch, writers } from './watch.ts';

const formats: readonly PageFormat[] = ['html', 'markdown', 'text'];

describe('the recorded page', () => {
  it('has 40 units of every kind', () => {
    const count = (kind: string): number => recorded.units.filter((unit) => unit.kind === kind).length;
    expect(['heading', 'sentence', 'row', 'code'].map(count)).toEqual([5, 14, 19, 2]);
  });

  it.each(formats)('is all the same as %s', (format) => {
    const seen = watch(writers[format](fortyUnits), format);
    expect(tell(seen)).toEqual({ told: [], clauses: [] });
    expect(seen.units).toHaveLength(40);
    expect(seen.exitCode).toBe(0);
  });
});

interface Change {
  readonly what: string;
  readonly change: (sections: readonly MadeSection[]) => readonly MadeSection[];
  readonly told: readonly string[];
  readonly clauses: readonly string[];
  readonly exitCode: 0 | 1;
}

const changes: readonly Change[] = [
  {
    what: 'a status of a row',
    change: replace('"429","Asked too often, with `Retry-After`"', '"409","Asked too often, with `Retry-After`"'),
    told: ['reworded: 409 | Asked too often, with Retry-After'],
    clauses: [clauseOf('429 | Asked too often, with Retry-After')],
    exitCode: 1,
  },
  {
    what: 'a not in a sentence',
    change: replace('is always there', 'is not always there'),
    told: ['reworded: The kind is not always there.'],
    clauses: [clauseOf('The kind is always there.')],
    exitCode: 1,
  },
  {
    what: 'a letter made large',
    change: replace('must not ask', 'MUST not ask'),
    told: ['reworded: A client MUST not ask again at once.'],
    clauses: [clauseOf('A client must not ask again at once.')],
    exitCode: 1,
  },
  {
    what: 'a row that moved within its table',
    change: replace('["201","Made"],["400",', '["400",', '["401","No key"],', '["401","No key"],["201","Made"],'),
    told: ['moved: 201 | Made'],
    clauses: [clauseOf('201 | Made')],
    exitCode: 0,
  },
  {
    what: 'a row that moved under another heading',
    change: replace(
      ',["500","Yes","With growing pauses"]',
      '',
      '["401","The key is missing"',
      '["500","Yes","With growing pauses"],["401","The key is missing"',
    ),
    told: ['moved: 500 | Yes | With growing pauses'],
    clauses: [clauseOf('500 | Yes | With growing pauses')],
    exitCode: 1,
  },
  {
    what: 'a row that is removed',
    change: replace(',["409","Lent to somebody else"]', ''),
    told: ['gone: 409 | Lent to somebody else'],
    clauses: [clauseOf('409 | Lent to somebody else')],
    exitCode: 1,
  },
  {
    what: 'a sentence that is removed',
    change: replace('"They are no constants."', '""'),
    told: ['gone: They are no constants.'],
    clauses: [clauseOf('They are no constants.')],
    exitCode: 1,
  },
  {
    what: 'a row that is added',
    change: replace('["404","Not on this shelf"]', '["403","Not for you"],["404","Not on this shelf"]'),
    told: ['new: 403 | Not for you'],
    clauses: [],
    exitCode: 1,
  },
  {
    what: 'a row that is added beside one that is reworded',
    change: replace('["404","Not on this shelf"]', '["403","Not for you"],["404","Not on any shelf"]'),
    told: ['new: 403 | Not for you', 'reworded: 404 | Not on any shelf'],
    clauses: [clauseOf('404 | Not on this shelf')],
    exitCode: 1,
  },
  {
    what: 'a sentence that is added and claims nothing',
    change: replace('"These are examples."', '"These are examples.","They are made up."'),
    told: ['new: They are made up.'],
    clauses: [],
    exitCode: 0,
  },
  {
    what: 'a sentence that is added and says never',
    change: replace('"These are examples."', '"These are examples.","They never change."'),
    told: ['new: They never change.'],
    clauses: [],
    exitCode: 1,
  },
  {
    what: 'a key of the sample that is renamed',
    change: replace(String.raw`\"kind\": \"refusal\"`, String.raw`\"type\": \"refusal\"`),
    told: ['reworded: { "type": "refusal", "note": "It is gone" }'],
    clauses: [clauseOf('{ "kind": "refusal", "note": "It is gone" }')],
    exitCode: 1,
  },
  {
    what: 'a heading that is renamed',
    change: replace('"Asking again"', '"Sending again"'),
    told: ['reworded: Sending again'],
    clauses: [],
    exitCode: 0,
  },
  {
    what: 'white space',
    change: replace(
      'A refusal has a kind',
      'A  refusal\u00A0has   a kind',
      'With growing pauses',
      ' With   growing pauses',
    ),
    told: [],
    clauses: [],
    exitCode: 0,
  },
  {
    what: 'quotation marks and dashes that are set otherwise',
    change: replace("it isn't", 'it isn\u2019t', 'a page \u2013 not', 'a page \u2014 not'),
    told: [],
    clauses: [],
    exitCode: 0,
  },
  {
    what: 'sections in another order',
    change: ([first, second, third, ...rest]) => [first, third, second, ...rest].flatMap((section) => section ?? []),
    told: ['moved: Situations'],
    clauses: [],
    exitCode: 0,
  },
];

describe.each(formats)('a change of the page as %s', (format) => {
  it.each(changes)('tells $what, and what rests on it', ({ change, told, clauses, exitCode }) => {
    const seen = watch(writers[format](change(fortyUnits)), format);
    expect(tell(seen)).toEqual({ told, clauses });
    expect(seen.exitCode).toBe(exitCode);
  });
});

describe('a page that is another', () => {
  it('is told from one on which everything changed', () => {
    const other = watch('# Sign in\n\nGive your name. Give your word. Then go on.', 'markdown');
    expect(other).toMatchObject({
      exitCode: 3,
      decidedBy: expect.stringMatching(/^only 0 of 40 units were found/) as unknown,
    });
    const everyWord = toMarkdown(fortyUnits)
      .replaceAll(/^(?!#|\||```|---|title)(.+)$/gm, 'Oh! $1')
      .replaceAll(/^\| (?!-|Code)(.+)/gm, '| $1 so |');
    expect(watch(everyWord, 'markdown').exitCode).toBe(1);
  });

  it('is half of the page, too', () => {
    expect(watch(toMarkdown(fortyUnits.slice(0, 2)), 'markdown').exitCode).toBe(3);
  });
});

/** A change of texts in the page: each first text of a pair by the second, once. */
function replace(...pairs: readonly string[]): Change['change'] {
  return (sections) => {
    let text = JSON.stringify(sections);
    for (let index = 0; index < pairs.length; index += 2) {
      const [before = '', after = ''] = pairs.slice(index);
      if (!text.includes(before)) throw new Error(`the page does not hold ${before}`);
      text = text.replace(before, () => after);
    }
    return JSON.parse(text) as readonly MadeSection[]; // what was written out above
  };
}
