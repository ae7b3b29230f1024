import type { VNode } from 'preact';
import type { Finding } from '../../../engine/core/model/index.ts';
import { whereOf } from '../../describe-finding.ts';
import { clipText } from '../../quantity.ts';
import { bounds } from '../view.ts';
import { ClauseLink } from './links.tsx';

/** What was expected beside what was received. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): VNode | null {
  if (findings.length === 0) return null;
  return (
    <table class="findings stack">
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Expected</th>
          <th scope="col">Received</th>
          <th scope="col">Clause</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, index) => (
          <tr key={index}>
            <th scope="row">
              <code>{whereOf(finding)}</code>
            </th>
            <td data-label="Expected" class="expected">
              <code>{clipText(finding.expected, bounds.text)}</code>
            </td>
            <td data-label="Received" class="received">
              <code>{clipText(finding.received, bounds.text)}</code>
            </td>
            <td data-label="Clause">
              <ClauseLink id={finding.clause} /> <span class="dim">{finding.level}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
