import { relative, resolve } from 'node:path';
import type { Approval } from '../../../core/model/index.ts';
import { readText } from '../files.ts';
import { openSchemaCheck } from '../open-schema-check.ts';
import { throwProblems, type Problem } from '../source/problem.ts';
import { parseYaml, type YamlFile } from '../source/yaml-file.ts';

/** Who a drafted approval says that it is by, as long as nobody has approved it. */
export const NOBODY = 'nobody yet';

/** Loads the approvals of a file, or throws a `WrongUse` that lists its mistakes. */
export async function loadApprovals(cwd: string, path: string, today: string): Promise<readonly Approval[]> {
  const full = resolve(cwd, path);
  const [text, checkSchema] = await Promise.all([readText(full, 'The file of approvals'), openSchemaCheck()]);
  const what = `The file of approvals ${path}`;
  const name = relative(cwd, full);
  const { file, problems } = parseYaml(name.startsWith('..') ? full : name, text);
  throwProblems(what, problems);
  throwProblems(what, checkSchema('approvals', file.content, file.locate));
  const approvals = file as YamlFile<{ readonly approved: readonly Approval[] }>; // The schema has checked it.
  throwProblems(what, check(approvals, today));
  return approvals.content.approved;
}

function check(
  { content: { approved }, locate }: YamlFile<{ readonly approved: readonly Approval[] }>,
  today: string,
): readonly Problem[] {
  return approved.flatMap(({ change, owner, on }, index) => [
    ...(owner === NOBODY
      ? [{ message: `nobody has approved ${change}: write who does`, at: locate(['approved', index, 'owner']) }]
      : []),
    ...(on > today ? [{ message: `\`on\` is a day to come: ${on}`, at: locate(['approved', index, 'on']) }] : []),
    ...(approved.slice(0, index).some((before) => before.change === change)
      ? [{ message: `${change} is listed twice`, at: locate(['approved', index, 'change']) }]
      : []),
  ]);
}
