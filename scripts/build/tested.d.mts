import type { Plugin } from 'vitest/config';

export function fromBundle(): Promise<Plugin>;
