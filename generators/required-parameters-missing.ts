import type { Generator } from '../engine/core/model/index.ts';
import { toKebab } from './schema/location.ts';
import { parameterOrBody } from './needs.ts';

/** Each required parameter of a query or a header left out alone. */
export const requiredParametersMissing: Generator = {
  makes: 'each required parameter of a query or a header, left out alone',
  needs: parameterOrBody,
  enumerate: ({ operation: { id, parameters } }) =>
    parameters.flatMap(({ name, in: place, required }) => {
      const without = { [name]: null };
      const send = place === 'query' ? { query: without } : place === 'header' ? { headers: without } : undefined;
      if (!required || send === undefined) return [];
      return [
        {
          id: toKebab(`${place}-${name}`),
          label: `the ${place} has no ${name}`,
          send: { ...send, fault: name },
          constraint: `${id} ${place}/${name} required`,
        },
      ];
    }),
};
