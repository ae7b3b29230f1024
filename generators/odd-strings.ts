import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Generator, GeneratorContext, Variation } from '../engine/core/model/index.ts';
import { drawNear } from './odd/draw-near.ts';
import { drawText } from './odd/draw-text.ts';
import { nested, oddObjects, type OddObject } from './odd/odd-objects.ts';
import { listOddPlaces, type OddPlace } from './odd/odd-places.ts';
import type { OddText } from './odd/odd-text.ts';
import { oddTexts } from './odd/odd-texts.ts';
import { nameOf, toKebab, wordsOf, type Location } from './schema/location.ts';
import { parameterOrBody } from './needs.ts';

/** Texts of every plane and length, and objects of any depth, where a request takes what the client likes. */
export const oddStrings: Generator = {
  makes: 'texts of every plane and length where a request takes what the client likes',
  needs: parameterOrBody,
  enumerate: (context) => listOddPlaces(context).flatMap((place) => [...texts(place), ...objects(context, place)]),
  arbitrary: (context) => {
    const places = listOddPlaces(context);
    const drawn = places.flatMap((place) => drawAt(context, place));
    return drawn.length === 0 ? undefined : fc.oneof(...drawn);
  },
};

interface Weighted {
  readonly weight: number;
  readonly arbitrary: Arbitrary<Variation>;
}

function drawAt({ operation }: GeneratorContext, place: OddPlace): readonly Weighted[] {
  const { kind, location } = place;
  const text = { weight: WEIGHTS[kind], arbitrary: drawText(kind === 'query').map((odd) => ofText(place, odd)) };
  const depth = drawNear(DEPTHS, 1).map((levels) => ofObject(location, nested(operation, location, levels)));
  return kind === 'value' ? [text, { weight: WEIGHTS.value, arbitrary: depth }] : [text];
}

const WEIGHTS: Readonly<Record<OddPlace['kind'], number>> = { text: 3, value: 2, key: 1, query: 1, url: 1 };

// A parser's limit counts the levels around the object too.
const DEPTHS = [60, 60, 60, 32, 64, 100, 128, 256, 500, 1000];

function texts(place: OddPlace): readonly Variation[] {
  return oddTexts.filter((odd) => place.kind !== 'query' || isForQuery(odd)).map((odd) => ofText(place, odd));
}

// A lone surrogate cannot be percent-encoded, and a long target is refused before the API sees it.
function isForQuery({ text }: OddText): boolean {
  return !/\p{Surrogate}/u.test(text) && text.length <= 1024;
}

function objects({ operation }: GeneratorContext, { kind, location }: OddPlace): readonly Variation[] {
  return kind === 'value' ? oddObjects(operation, location).map((odd) => ofObject(location, odd)) : [];
}

function ofText({ location, words, kind, put }: OddPlace, { name, says, text, depth }: OddText): Variation {
  return {
    id: toKebab([nameOf(location), kind, name].join('-')),
    label: `${words} ${says}`,
    send: put(text),
    ...(depth === undefined ? {} : { depth }),
  };
}

function ofObject(location: Location, { name, says, send }: OddObject): Variation {
  return { id: toKebab([nameOf(location), name].join('-')), label: `${wordsOf(location)} ${says}`, send };
}
