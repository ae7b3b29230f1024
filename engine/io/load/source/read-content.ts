import { visit, type Document } from 'yaml';

/** What is wrong at a place of a text. */
export interface Fault {
  readonly message: string;
  readonly offset: number;
}

/** Returns what a document without errors of form holds, or what is wrong with its aliases. */
export function readContent(document: Document): { readonly value: unknown } | Fault {
  const fault = findWrongAlias(document);
  if (fault !== undefined) return fault;
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { message: 'its aliases, each of others, stand for more than a file may hold', offset: 0 };
  }
}

function findWrongAlias(document: Document): Fault | undefined {
  let fault: Fault | undefined;
  visit(document, {
    Alias: (_, alias, path) => {
      const anchored = alias.resolve(document);
      const offset = alias.range?.[0] ?? 0;
      if (anchored === undefined) {
        const message = `\`*${alias.source}\` names no anchor before it; a text that begins with * is written in quotes`;
        fault = { message, offset };
      } else if (path.includes(anchored)) {
        fault = { message: `\`*${alias.source}\` stands within what it stands for`, offset };
      }
      return fault === undefined ? undefined : visit.BREAK;
    },
  });
  return fault;
}
