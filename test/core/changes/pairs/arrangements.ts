import type { Pair } from './pair.ts';

/** Pairs that differ in what cases are exercised with. */
export const arrangements: readonly Pair[] = [
  {
    title: 'an arrangement',
    edits: [['arrangements.arazzo.yaml', 'summary: A thing.', 'summary: A new thing.']],
    forth: ['info arrangement changed: the arrangement thing'],
    back: ['info arrangement changed: the arrangement thing'],
  },
  {
    title: 'a fixture',
    edits: [['fixtures/fixtures.yaml', 'image/png', 'image/gif']],
    forth: ['info fixture changed: the fixture png'],
    back: ['info fixture changed: the fixture png'],
  },
  {
    title: 'one arrangement more',
    edits: [
      [
        'arrangements.arazzo.yaml',
        '  broken:',
        '  slow: { summary: The store is slow., outputs: [], restores: true }\n  broken:',
      ],
    ],
    forth: ['info arrangement added: the arrangement slow'],
    back: ['info arrangement removed: the arrangement slow'],
  },
  {
    title: 'one fixture more',
    edits: [
      [
        'fixtures/fixtures.yaml',
        'fixtures:\n',
        'fixtures:\n  - { name: other, filename: thing.png, mediaType: image/png }\n',
      ],
    ],
    forth: ['info fixture added: the fixture other'],
    back: ['info fixture removed: the fixture other'],
  },
];
