import { describe, expect, test } from 'vitest';
import { KEY, load, minimal, YAML } from './load-from.ts';

describe('a mistake around a profile', () => {
  test('a flag is told to be on the command line', async () => {
    await expect(load({ [YAML]: minimal }, { flags: { limits: { concurrency: 0 } } })).rejects.toThrow(
      'the command line: `limits.concurrency` must be >= 1',
    );
  });

  test('several profiles are wrong use', async () => {
    await expect(load({ [YAML]: minimal, 'assay.config.json': '{}' })).rejects.toThrow(
      'There are several profiles: assay.config.yaml, assay.config.json. Keep one, or name one with --config.',
    );
  });

  test('a profile that is not there is named', async () => {
    await expect(load({}, { config: 'x.yaml' })).rejects.toThrow(
      /^The profile cannot be read: .*x\.yaml \(ENOENT\)\.$/,
    );
  });

  test('a profile of another ending is wrong use', async () => {
    await expect(load({ 'x.toml': '' }, { config: 'x.toml' })).rejects.toThrow(
      'A profile is a .ts, .mjs, .yaml or .json file; x.toml is none.',
    );
  });

  test('a TLS file that is not there is named', async () => {
    await expect(load({ [YAML]: `${minimal}tls: { ca: no.pem }\n` })).rejects.toThrow(
      /^The file of tls\.ca cannot be read: .*no\.pem \(ENOENT\)\.$/,
    );
  });

  test('a module without a default export is told so', async () => {
    await expect(load({ 'assay.config.mjs': 'export default 5;' })).rejects.toThrow(
      'assay.config.mjs: `the file` must be object',
    );
  });

  test.each([
    [YAML, `keys: { ${KEY}: x }\nbaseUrl: http://localhost`],
    [YAML, `keys: { sandbox: ${KEY}, live: ${KEY}, foreign: ${KEY}x y }\nenvironment: ${KEY}\n`],
    [YAML, `keys: {sandbox ${KEY}\n`],
    [YAML, `keys: { sandbox: '\${TOKEN}' }\n`],
    [YAML, `keys: { sandbox: '${KEY}' }\n'\${TOKEN}': 1\nenvironment: '\${TOKEN}'\nhush-hush: 1\n`],
    ['assay.config.mjs', `throw new Error('${KEY} ' + 'hush' + '-hush');`],
    ['assay.config.mjs', `export default { keys: '${KEY}'`],
  ])('no message of %s tells a secret (%#)', async (name, text) => {
    const error: unknown = await load({ [name]: text }, { environment: { TOKEN: 'hush-hush' } }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'WrongUse' });
    expect((error as Error).message).not.toMatch(/sk_test_abc|hush-hush/);
  });
});
