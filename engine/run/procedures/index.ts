import type { ProcedureKind } from '../../core/model/index.ts';
import { burst } from './burst/burst.ts';
import type { Procedure } from './procedure.ts';
import { recover } from './recover.ts';
import { repeat } from './repeat.ts';
import { trace } from './trace.ts';

/** Every procedure by the name that a case gives it. */
export const procedures: Readonly<Record<ProcedureKind, Procedure>> = { burst, repeat, trace, recover };

export type { Probing, Procedure } from './procedure.ts';
