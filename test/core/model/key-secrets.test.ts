import { expect, it } from 'vitest';
import { isKeySecret, listKeySecrets } from '../../../engine/core/model/index.ts';

const keys = { live: 'sk_live_1', both: { basic: 'ada:lovelace', header: 'x:y' }, short: 'u:p' };

it('a text is a secret of keys where it is one of their list', () => {
  const values = listKeySecrets(keys).map(({ value }) => value);
  expect(values).toEqual(['sk_live_1', 'ada:lovelace', 'x:y', 'u:p', 'lovelace']);
  for (const text of [...values, 'lovelac', 'y', 'p', 'ada', 'u', '', 'live_1'])
    expect([text, isKeySecret(keys, text)]).toEqual([text, values.includes(text)]);
});
