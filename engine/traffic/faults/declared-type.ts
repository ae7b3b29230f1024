import { MIMEType } from 'whatwg-mimetype';
import { atPointer } from '../../core/expression/index.ts';
import type { CaseSpec, Json } from '../../core/model/index.ts';
import { findCase } from './find-case.ts';
import { makeFault, NO_FAULTS, type MakeFindFaults } from './fault.ts';

/** A file is declared to be of a media type outside the allowlist, in a property of the body or in its part. */
export const declaredType: MakeFindFaults = (contract, operation, { mediaAllow = contract.mediaAllow }) => {
  if (mediaAllow.length === 0) return undefined;
  const isAllowed = (type: string): boolean => mediaAllow.includes(type);
  const isRefused = (text: unknown): boolean => typeOf(text) !== undefined && !isAllowed(typeOf(text) ?? '');
  const clause = findCase(contract, operation, (spec) => declaredIn(spec, isRefused) !== undefined);
  if (clause === undefined) return undefined;
  const places = contract.clauses
    .filter(({ id }) => id === clause.id)
    .flatMap(({ cases }) => cases.filter(({ operations }) => operations.includes(operation.id)))
    .flatMap((spec) => declaredIn(spec, isRefused) ?? []);
  const pointers = [...new Set(places)];
  return ({ body }, _target, json) => {
    if (body.kind !== 'text') return NO_FAULTS;
    const types = pointers.flatMap((place) => typeOf(readAt(body.text, json, place)) ?? []);
    const refused = types.find((type) => !isAllowed(type));
    return refused === undefined ? NO_FAULTS : [makeFault(clause, `a file of ${refused}, which is not allowed`)];
  };
};

const PART = 'part';

// A JSON pointer, or the part of the file.
function declaredIn({ send }: CaseSpec, isRefused: (text: unknown) => boolean): string | undefined {
  if (isRefused(send.file?.type)) return PART;
  return Object.entries(send.with ?? {}).find(([, value]) => isRefused(value))?.[0];
}

function readAt(text: string, json: Json | undefined, place: string): unknown {
  return place === PART ? readPart(text) : atPointer(json, place);
}

// RFC 7578, section 4; a browser writes the name first.
function readPart(text: string): string | undefined {
  const [, head = ''] =
    /\r\ncontent-disposition:[^\r\n]*;\s*name="?file"?[;\r](.*?)\r\n\r\n/is.exec(`\r\n${text.slice(0, MOST)}`) ?? [];
  return /\ncontent-type:\s*([^\r\n]+)/i.exec(head)?.[1];
}

const MOST = 16_384;

// A path may have the form of a media type, but not the name of one.
function typeOf(text: unknown): string | undefined {
  return typeof text === 'string' && KNOWN.test(text.trim()) ? MIMEType.parse(text)?.essence : undefined;
}

// RFC 6838, section 4.2.
const KNOWN = /^(?:application|audio|example|font|haptics|image|message|model|multipart|text|video)\/[^$]+$/i;
