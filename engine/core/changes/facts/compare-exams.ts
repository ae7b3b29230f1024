import type { Contract, ExamClause, Json, JsonObject } from '../../model/index.ts';
import { canonical, isSameJson, withoutOrder } from '../canonical.ts';
import { wayOfDemand } from '../clauses/parts.ts';
import { directionOf, texts, type Difference } from '../difference.ts';

/** Returns how what clients are held to differs, and how it is shown. */
export function compareExams({ exam: before }: Contract, { exam: after }: Contract): readonly Difference[] {
  return [
    ...pairById(before?.clauses ?? [], after?.clauses ?? []).flatMap(([one, other]) => compareClause(one, other)),
    ...pairById(before?.sittings ?? [], after?.sittings ?? []).flatMap(([one, other]): readonly Difference[] => {
      const bare = [one, other].map((sitting) => sitting && canonical({ ...sitting, at: undefined, title: undefined }));
      if (bare[0] === bare[1]) return [];
      const subject = `the sitting ${(other ?? one)?.id ?? ''}`;
      return [
        {
          kind: 'sitting',
          direction: directionOf(one, other),
          subject,
          places: [],
          ...texts(one?.title, other?.title),
        },
      ];
    }),
  ];
}

/** Pairs what has the same id; one that has no other is paired with nothing. */
export function pairById<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly (readonly [Item | undefined, Item | undefined])[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.map((id) => [before.find((one) => one.id === id), after.find((other) => other.id === id)]);
}

function compareClause(one: ExamClause | undefined, other: ExamClause | undefined): readonly Difference[] {
  const known = other ?? one;
  if (known === undefined) return [];
  const common = {
    subject: known.id,
    places: [],
    clauses: [known.id],
    statements: { ...(one && { before: one.statement }), ...(other && { after: other.statement }) },
  };
  const kind = known.level === 'required' ? 'demand' : 'advice-to-clients';
  if (one === undefined || other === undefined)
    return [{ ...common, kind, direction: directionOf(one, other), ...texts(one && say(one), other && say(other)) }];
  const isSame = isSameJson(expectationOf(one), expectationOf(other)) && one.always === other.always;
  if (!isSame) return [{ ...common, kind, direction: wayOf(one, other), before: say(one), after: say(other) }];
  if (one.level === other.level) return [];
  return [
    {
      ...common,
      kind: 'demand',
      direction: other.level === 'required' ? 'tightened' : 'loosened',
      before: one.level,
      after: other.level,
    },
  ];
}

function wayOf(one: ExamClause, other: ExamClause): Difference['direction'] {
  // The schema admits one key, whose value is plain JSON.
  const [[name, had] = [], [another, has] = []] = [one, other].map(
    ({ expect }) => Object.entries(expect)[0] as [string, Json],
  );
  return name !== another || one.always !== other.always ? 'changed' : wayOfDemand(had ?? null, has ?? null);
}

function expectationOf({ expect }: ExamClause): JsonObject {
  return withoutOrder(expect as JsonObject) as JsonObject; // the schema admits plain JSON alone
}

function say(clause: ExamClause): string {
  const { level, always } = clause;
  const parts = Object.entries(expectationOf(clause)).map(([name, part]) => `${name} ${canonical(part)}`);
  return `${parts.join(', ')}${always ? ', in every sitting' : ''}${level === 'advised' ? ' (advised)' : ''}`;
}
