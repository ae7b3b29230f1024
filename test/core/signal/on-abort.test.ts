import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { onAbort } from '../../../engine/core/signal/index.ts';

it('everyone who waits is called once the signal is given', () => {
  const controller = new AbortController();
  const called: string[] = [];
  onAbort(controller.signal, () => called.push('one'));
  onAbort(controller.signal, () => called.push('other'));
  expect(called).toEqual([]);
  controller.abort();
  expect(called).toEqual(['one', 'other']);
});

it('who left is not called', () => {
  const controller = new AbortController();
  const called: string[] = [];
  const leave = onAbort(controller.signal, () => called.push('one'));
  onAbort(controller.signal, () => called.push('other'));
  leave();
  controller.abort();
  expect(called).toEqual(['other']);
});

it('who leaves while the others are called takes nobody with him', () => {
  const controller = new AbortController();
  const called: string[] = [];
  const leave = onAbort(controller.signal, () => {
    called.push('one');
    leave();
  });
  onAbort(controller.signal, () => called.push('other'));
  controller.abort();
  expect(called).toEqual(['one', 'other']);
});

it('a signal has one listener, however many wait for it', () => {
  const { signal } = new AbortController();
  for (let times = 0; times < 100; times += 1) onAbort(signal, () => undefined);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
});
