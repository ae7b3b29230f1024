import { cutText } from './cut-text.ts';

/** A whole number with its thousands apart. */
export function formatNumber(value: number): string {
  // Not by its locale, which Node.js would have to load.
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number and its noun, such as `1 case` and `2 cases`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A number of bytes in the largest unit that keeps it above one. */
export function formatBytes(bytes: number): string {
  const step = units.findLast(([size]) => bytes >= size);
  return step ? `${(bytes / step[0]).toFixed(1)} ${step[1]}` : `${formatNumber(bytes)} B`;
}

/** A span of time as people say it: `420 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The text up to a number of characters, with the count of those left out. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${cutText(text, most)}… (${formatNumber(text.length - most)} more characters)`;
}

const units: readonly (readonly [number, string])[] = [
  [1024, 'KiB'],
  [1024 ** 2, 'MiB'],
  [1024 ** 3, 'GiB'],
];
