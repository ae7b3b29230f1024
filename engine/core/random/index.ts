export { createRandom, type Random } from './random.ts';
export { shuffle } from './shuffle.ts';
