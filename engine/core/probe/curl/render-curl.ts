import type { Exchange, Profile } from '../../model/index.ts';
import { captureAnswers } from './captures.ts';
import { isRealKey, keyVariable } from './key-variable.ts';
import { BODY_FILE, renderStep } from './render-step.ts';
import { quote } from './shell-text.ts';

/**
 * Returns a short shell script that sends the exchanges again: the set-up steps first, with what later requests take from
 * earlier answers kept in variables. Keys are read from the environment, never written.
 */
export function renderCurl(exchanges: readonly Exchange[], profile: Profile, keyHeader: string): string {
  const steps = exchanges.filter(({ role }) => role === 'arrange');
  const last = exchanges.findLast(({ role }) => role === 'probe' || role === 'again');
  const sent = [...steps, ...(last === undefined ? [] : [last])];
  const captures = captureAnswers(sent);
  const lines = sent.flatMap((exchange, index) => renderStep(exchange, index, captures, profile, keyHeader));
  const bodyFile = sent.some(({ probe: { body } }) => body !== undefined && body.kind !== 'text') ? BODY_FILE : [];
  return ['#!/bin/sh', 'set -eu', `base=${quote(profile.baseUrl)}`, ...keyLines(sent), ...bodyFile, ...lines, ''].join(
    '\n',
  );
}

function keyLines(exchanges: readonly Exchange[]): readonly string[] {
  const names = new Set(exchanges.map(({ probe }) => probe.key).filter(isRealKey));
  return [...names].map(
    (name) => `: "\${${keyVariable(name)}:?set it to ${name.startsWith('keys.') ? name : 'the key'}}"`,
  );
}
