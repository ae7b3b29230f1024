import type { DerivedClause, Grounds } from '../derived.ts';
import { acceptClauses } from './accept.ts';
import { bodyClauses } from './body.ts';
import { conditionClauses } from './condition.ts';
import { conflictClauses } from './conflict.ts';
import { credentialClauses } from './credential.ts';
import { idempotencyClauses } from './idempotency.ts';
import { limitClauses } from './limit.ts';
import { mediaTypeClauses } from './media-type.ts';
import { methodClauses } from './method.ts';
import { missingClauses } from './missing.ts';
import { parameterClauses } from './parameter.ts';
import { roleClauses } from './role.ts';
import { sizeClauses } from './size.ts';
import { validClauses } from './valid.ts';

/** What makes the clauses of one file. */
export interface ClauseMaker {
  /** Its name without its ending. */
  readonly file: string;
  readonly make: (grounds: Grounds) => readonly DerivedClause[];
}

/** Every kind of clause that a document gives grounds for, in the order of their files. */
export const clauseMakers: readonly ClauseMaker[] = [
  { file: '2xx-valid', make: validClauses },
  { file: '2xx-idempotency', make: idempotencyClauses },
  { file: '401-unauthorized', make: credentialClauses },
  { file: '403-role', make: roleClauses },
  { file: '404-not-found', make: missingClauses },
  { file: '405-method', make: methodClauses },
  { file: '406-not-acceptable', make: acceptClauses },
  { file: '409-conflict', make: conflictClauses },
  { file: '412-precondition', make: conditionClauses },
  { file: '413-too-large', make: sizeClauses },
  { file: '415-media-type', make: mediaTypeClauses },
  { file: '422-body', make: bodyClauses },
  { file: '422-parameters', make: parameterClauses },
  { file: '429-rate-limit', make: limitClauses },
];
