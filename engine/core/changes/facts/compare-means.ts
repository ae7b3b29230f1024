import type { Arrangement, Contract, Fixture } from '../../model/index.ts';
import { canonical } from '../canonical.ts';
import { directionOf, texts, type Difference } from '../difference.ts';
import { pairById } from './compare-exams.ts';

/** Returns how the means differ by which a contract is exercised, and the pages that it rests on. */
export function compareMeans(before: Contract, after: Contract): readonly Difference[] {
  return [
    ...pairById(before.arrangements.map(named), after.arrangements.map(named)).flatMap(([one, other]) =>
      compareText('arrangement', one, other),
    ),
    ...pairById(Object.values(before.fixtures).map(ofFixture), Object.values(after.fixtures).map(ofFixture)).flatMap(
      ([one, other]) => compareText('fixture', one, other),
    ),
    ...comparePages(before, after),
  ];
}

interface Named {
  readonly id: string;
  readonly text: string;
}

function named(arrangement: Arrangement): Named {
  return { id: arrangement.name, text: canonical({ ...arrangement, at: undefined }) };
}

function ofFixture(fixture: Fixture): Named {
  return { id: fixture.name, text: canonical({ ...fixture, bytes: [...fixture.bytes] }) };
}

function compareText(
  kind: 'arrangement' | 'fixture',
  one: Named | undefined,
  other: Named | undefined,
): readonly Difference[] {
  if (one?.text === other?.text) return [];
  return [{ kind, direction: directionOf(one, other), subject: `the ${kind} ${(other ?? one)?.id ?? ''}`, places: [] }];
}

// What a unit says, in our words; where it stands and how the page words it is for `assay page`.
function comparePages(before: Contract, after: Contract): readonly Difference[] {
  return pairById(before.pages, after.pages).flatMap(([one, other]) => {
    const units = [one, other].map((page) =>
      (page?.units ?? []).map((unit) => ({ id: String(unit.n), says: unit.says })),
    );
    return pairById(units[0] ?? [], units[1] ?? []).flatMap(([had, has]): readonly Difference[] => {
      if (had?.says === has?.says) return [];
      const page = (other ?? one)?.id ?? '';
      const unit = (has ?? had)?.id ?? '';
      const clauses = [...before.sentences, ...after.sentences]
        .filter((sentence) => sentence.page === page && String(sentence.unit) === unit)
        .flatMap((sentence) => [...sentence.clauses, ...sentence.client]);
      const subject = `the page ${page}, unit ${unit}`;
      return [
        {
          kind: 'page',
          direction: directionOf(had?.says, has?.says),
          subject,
          places: [],
          ...texts(had?.says, has?.says),
          clauses,
        },
      ];
    });
  });
}
