import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../../engine/core/checks/index.ts';

const names = Object.keys(checks).map((name) => name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`));

test('each check is the file that its key names', () => {
  const folder = new URL('../../../engine/core/checks/', import.meta.url);
  const files = [...readdirSync(folder), ...readdirSync(new URL('sequence/', folder))];
  const others = ['check.ts', 'index.ts', 'is-exercised.ts', 'steps.ts'];
  expect(files.filter((file) => file.endsWith('.ts') && !others.includes(file)).sort()).toEqual(
    names.map((name) => `${name}.ts`).sort(),
  );
});

test('each check has a table of its own', () => {
  const files = readdirSync(new URL('.', import.meta.url));
  expect(names.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
});
