import type { Conversation } from '../../../engine/core/model/index.ts';
import { KEY, makeConversation, type Made } from '../conversations.ts';
import { judgeTable } from './judge-table.ts';

judgeTable('keySent', {}, [
  ['the key', 'kept', [makeConversation([{ atMs: 0 }, { atMs: 1 }])]],
  ['in capitals', 'kept', [makeConversation([{ atMs: 0, headers: [['X-API-KEY', KEY]] }])]],
  ['none the second time', 'broken', [makeConversation([{ atMs: 0 }, { atMs: 1, headers: [] }])]],
  ['another one', 'broken', [makeConversation([{ atMs: 0, headers: [['X-API-Key', 'sk_test_1']] }])]],
  [
    'twice',
    'broken',
    [
      makeConversation([
        {
          atMs: 0,
          headers: [
            ['X-API-Key', KEY],
            ['X-API-Key', KEY],
          ],
        },
      ]),
    ],
  ],
  ['none elsewhere', 'kept', [makeConversation([{ atMs: 0 }, { atMs: 1, place: 'elsewhere', headers: [] }])]],
  ['no request', 'idle', [makeConversation([])]],
]);

const away = (made: Partial<Made>): readonly Conversation[] => [
  makeConversation([{ atMs: 0 }, { atMs: 1, place: 'elsewhere', headers: [], ...made }]),
];

judgeTable('keyKept', {}, [
  ['no key', 'kept', away({})],
  ['in its header', 'broken', away({ headers: [['X-API-Key', KEY]] })],
  ['as a token', 'broken', away({ headers: [['Authorization', `Bearer ${KEY}`]] })],
  ['in the URL', 'broken', away({ target: `/thing?key=${KEY}` })],
  ['in the body', 'broken', away({ body: KEY })],
  ['nothing there', 'idle', [makeConversation([{ atMs: 0 }])]],
]);
