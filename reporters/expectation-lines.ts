import { sayPart, type CheckName, type Expectation, type Level, type Part } from '../engine/core/model/index.ts';

/** Says an expectation in words, one line for each part. */
export function expectationLines(expect: Expectation, level: Level): readonly string[] {
  // The keys of an expectation are the names of checks.
  return (Object.keys(expect) as readonly CheckName[]).flatMap((name) =>
    expect[name] === undefined ? [] : lineOf(name, expect[name], level),
  );
}

function lineOf<Name extends CheckName>(
  name: Name,
  part: NonNullable<Expectation[Name]>,
  level: Level,
): readonly string[] {
  const { level: own = level } = part as Part; // every part but the list of statuses is one, and that has no level
  return [`${sayPart(name, part)}${own === level ? '' : ` (${own})`}`];
}
