import type { Conversation, Understanding } from '../../../engine/core/model/index.ts';
import type { Evidence } from '../../../engine/exam/checks/index.ts';
import { makeConversation } from '../conversations.ts';
import { judgeTable } from './judge-table.ts';

const said = (understood: Understanding | undefined, status: number, answerBody: string): readonly Conversation[] => [
  makeConversation([{ atMs: 0, status, answerBody }], understood === undefined ? {} : { understood }),
];
const says = (...names: readonly (keyof Understanding)[]): Partial<Evidence> => ({
  said: new Set(['outcome', ...names]),
});

judgeTable('understood', { part: 'outcome' }, [
  ['an error', 'kept', said({ outcome: 'error' }, 404, '{}'), says()],
  ['a success of an error', 'broken', said({ outcome: 'success' }, 404, '{}'), says()],
  ['an error of a success', 'broken', said({ outcome: 'error' }, 200, '{}'), says()],
  ['nothing', 'idle', said(undefined, 200, '{}'), says()],
]);

judgeTable('understood', { part: 'retryable' }, [
  ['a 409 is not', 'kept', said({ outcome: 'error', retryable: false }, 409, '{}'), says('retryable')],
  ['a 502 is', 'kept', said({ outcome: 'error', retryable: true }, 502, '{}'), says('retryable')],
  ['a 409 is', 'broken', said({ outcome: 'error', retryable: true }, 409, '{}'), says('retryable')],
  ['a 429 is not', 'broken', said({ outcome: 'error', retryable: false }, 429, '{}'), says('retryable')],
  ['left out of one', 'broken', said({ outcome: 'error' }, 429, '{}'), says('retryable')],
  ['never said', 'idle', said({ outcome: 'error' }, 429, '{}'), says()],
  ['of a success', 'idle', said({ outcome: 'success' }, 200, '{}'), says('retryable')],
]);

judgeTable('understood', { part: 'detail' }, [
  ['read', 'kept', said({ outcome: 'error', detail: 'x' }, 404, '{"detail":"x"}'), says('detail')],
  ['misread', 'broken', said({ outcome: 'error', detail: 'y' }, 404, '{"detail":"x"}'), says('detail')],
  ['of a 422', 'idle', said({ outcome: 'error', detail: 'y' }, 422, '{"detail":"x"}'), says('detail')],
]);

judgeTable('understood', { part: 'docsUrl' }, [
  [
    'there',
    'kept',
    said({ outcome: 'error', docsUrl: 'https://a.test' }, 404, '{"docs_url":"https://a.test"}'),
    says('docsUrl'),
  ],
  ['not there', 'kept', said({ outcome: 'error' }, 404, '{"detail":"x"}'), says('docsUrl')],
  ['made up', 'broken', said({ outcome: 'error', docsUrl: 'https://a.test' }, 404, '{"detail":"x"}'), says('docsUrl')],
]);

const fields = [{ field: 'a', message: 'b' }];
const invalid = JSON.stringify({ error: 'validation_error', message: 'm', fields });

judgeTable('understood', { part: 'validation' }, [
  ['read', 'kept', said({ outcome: 'error', message: 'm', fields }, 422, invalid), says('fields')],
  [
    'with more to each field',
    'kept',
    said({ outcome: 'error', message: 'm', fields: [{ field: 'a', message: 'b', code: 1 } as never] }, 422, invalid),
    says('fields'),
  ],
  ['without fields', 'broken', said({ outcome: 'error', message: 'm', fields: [] }, 422, invalid), says('fields')],
  ['with another message', 'broken', said({ outcome: 'error', message: 'n', fields }, 422, invalid), says('fields')],
]);

judgeTable('understood', { part: 'planGate' }, [
  [
    'read',
    'kept',
    said({ outcome: 'error', message: 'm', bucket: 'upload' }, 402, '{"message":"m","bucket":"upload"}'),
    says('bucket'),
  ],
  [
    'without bucket',
    'broken',
    said({ outcome: 'error', message: 'm' }, 402, '{"message":"m","bucket":"upload"}'),
    says('bucket'),
  ],
]);

judgeTable('understood', { part: 'rateLimit' }, [
  ['read', 'kept', said({ outcome: 'error', message: 'm' }, 429, '{"error":"m"}'), says('message')],
  ['not read', 'broken', said({ outcome: 'error' }, 429, '{"error":"m"}'), says('message')],
]);

judgeTable('understood', { part: 'text' }, [
  ['shown', 'kept', said({ outcome: 'error', message: '<p>no</p>' }, 502, '<p>no</p>'), says('message')],
  ['shown with more', 'kept', said({ outcome: 'error', detail: '502: <p>no</p>' }, 502, '<p>no</p>\n'), says('detail')],
  ['hidden', 'broken', said({ outcome: 'error', message: 'error' }, 502, '<p>no</p>'), says('message')],
  ['nothing to show', 'idle', said({ outcome: 'error', message: 'error' }, 502, ''), says('message')],
  ['a detail instead', 'idle', said({ outcome: 'error', message: 'error' }, 502, '{"detail":"x"}'), says('message')],
]);

judgeTable('understood', { part: 'errorCode' }, [
  ['none', 'kept', said({ outcome: 'error' }, 409, '{}'), says('errorCode')],
  ['of a 402', 'kept', said({ outcome: 'error', errorCode: 'c' }, 402, '{"error_code":"c"}'), says('errorCode')],
  ['made up', 'broken', said({ outcome: 'error', errorCode: 'c' }, 409, '{}'), says('errorCode')],
]);
