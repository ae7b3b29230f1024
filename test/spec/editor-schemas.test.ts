import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSchemas } from '../../engine/io/load/files.ts';
import { createSchemaCheck } from '../../engine/io/load/source/check-schema.ts';

const ROOT = 'spec/mediamagic';
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const check = createSchemaCheck(await readSchemas());
const nowhere = (): { file: string; line: number; column: number } => ({ file: '', line: 1, column: 1 });

describe('an editor that opens a file of the contract', () => {
  test('there are files', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)('finds the schema that %s obeys', (name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+\.schema\.json)\n/.exec(text) ?? [];
    const schema = JSON.parse(readFileSync(join(ROOT, dirname(name), path), 'utf8')) as { readonly $id: string }; // ours
    expect(schema.$id).toBe(basename(path));
    expect(check(basename(path, '.schema.json'), parse(text), nowhere)).toEqual([]);
  });
});
