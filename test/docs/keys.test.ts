import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KEY, load } from '../io/load/profile/load-from.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'keys.md'), 'utf8');
const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
const [, ts = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];

it('the page about keys shows a profile that makes one anew by a command', async () => {
  const { refresh } = await load(
    { 'assay.config.yaml': `baseUrl: http://localhost\n${yaml}` },
    { environment: { KEY } },
  );
  expect(refresh?.['sandbox']).toMatchObject({
    command: ['vault', 'read', '-field=key', 'api/staging'],
    everySeconds: 900,
  });
});

it('the page about keys shows a profile that makes one anew by a function', async () => {
  const library = JSON.stringify(join(import.meta.dirname, '..', '..', 'engine', 'config.ts'));
  const head = `import { defineConfig } from ${library};\nconst fetchKey = async () => '${KEY}';\n`;
  const { refresh } = await load({
    'assay.config.ts': head + ts.replace('({\n', "({\n  baseUrl: 'http://localhost',\n"),
  });
  expect(await refresh?.['sandbox']?.call?.()).toEqual({ value: KEY, expiresIn: 900 });
});
