import type { Reply } from '../../../../reference/index.ts';
import { fieldsOf, setFields } from '../../../../reference/mutants/edit.ts';
import type { Break, Breaker } from '../breaker.ts';

/** Adds each key at the top and inside. */
export const breakAbsentAnywhere: Breaker<'absentAnywhere'> = ({ keys }, { clause }) => {
  const ways = clause.kind === 'always' ? [refusals, successes, inside] : [plain];
  return keys.flatMap((key) => ways.map((way) => way(key)));
};

function refusals(key: string): Break {
  return {
    variant: 'refusals',
    title: `adds ${key} to every refusal`,
    at: isRefusal,
    change: () => (reply) => addKey(reply, key),
  };
}

function successes(key: string): Break {
  return {
    variant: 'successes',
    title: `adds ${key} to every success`,
    at: isSuccess,
    change: () => (reply) => addKey(reply, key),
  };
}

function inside(key: string): Break {
  return {
    variant: 'inside',
    title: `adds ${key} to the fields of a validation error`,
    at: ({ status }) => status === 422,
    change: () => (reply) => {
      const { fields } = fieldsOf(reply);
      const items = Array.isArray(fields) ? (fields as readonly object[]) : [];
      return setFields(reply, { fields: items.map((item) => ({ ...item, [key]: VALUE })) });
    },
  };
}

function plain(key: string): Break {
  return { title: `adds ${key}`, change: () => (reply) => addKey(reply, key) };
}

function addKey(reply: Reply, key: string): Reply {
  const { body, status } = reply;
  if (status === 204) return reply;
  if (!Array.isArray(body)) return setFields(reply, { [key]: VALUE });
  const [first = {}, ...rest] = body as readonly object[];
  return { ...reply, body: [{ ...first, [key]: VALUE }, ...rest] };
}

function isRefusal({ status }: Reply): boolean {
  return status >= 400 && status !== 429;
}

function isSuccess({ status }: Reply): boolean {
  return status < 300;
}

const VALUE = 'assay-7f0c';
