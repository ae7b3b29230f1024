import { describe, expect, it } from 'vitest';
import { runProject } from './run-project.ts';

describe('exam of a client as tests', { timeout: 120_000 }, () => {
  it('has one test for each sitting; what departs fails, what does not come about is skipped', async () => {
    const { files } = await runProject({
      'exam.test.ts': `
        import { exam } from 'ENGINE/vitest.ts';
        exam({
          only: ['refused-409', 'limited-read', 'served'],
          client: async ({ baseUrl, apiKey, input: { method, path, body } }) => {
            const init = { method, headers: { 'x-api-key': apiKey }, ...(body && { body: JSON.stringify(body) }) };
            const response = await fetch(baseUrl + path, init);
            if (response.status === 409) await fetch(baseUrl + path, init);
            return { outcome: response.ok ? 'success' : 'error' };
          },
        });
      `,
    });
    const tests = Object.values(files).flatMap((file) => file.tests);
    expect(tests.map(({ title, status }) => [title.replace(/^.*\((.*)\)$/, '$1'), status]).sort()).toEqual([
      ['limited-read', 'passed'],
      ['refused-409', 'failed'],
      ['served', 'passed'],
    ]);
    const failed = tests.find(({ status }) => status === 'failed');
    expect(failed?.failureMessages.join('')).toMatch(
      /never-sends-a-refusal-again: A client sends nothing again unchanged/,
    );
  });
});
