import type { VNode } from 'preact';
import type { HeaderField, RecordedExchange, Role } from '../../../engine/core/model/index.ts';
import { clipText, formatCount, formatDuration, formatNumber } from '../../quantity.ts';
import { bounds } from '../view.ts';

/** The exchanges of a case in the order they were sent, each behind a line that sums it up. */
export function Exchanges({ exchanges }: { readonly exchanges: readonly RecordedExchange[] }): VNode | null {
  if (exchanges.length === 0) return null;
  const left = exchanges.length - bounds.exchanges;
  return (
    <>
      <h4>Exchanges</h4>
      {exchanges.slice(0, bounds.exchanges).map((exchange, index) => (
        <ExchangeDetails exchange={exchange} key={index} />
      ))}
      {left > 0 && <p class="dim">{formatCount(left, 'exchange')} more in the JSON report.</p>}
    </>
  );
}

const roles: Readonly<Record<Role, string>> = {
  arrange: 'arranged',
  holds: 'looked whether the state holds',
  probe: 'probe',
  again: 'sent again',
  cleanup: 'cleaned up',
};

function ExchangeDetails({ exchange }: { readonly exchange: RecordedExchange }): VNode {
  const { request, response, failure } = exchange;
  return (
    <details class="exchange">
      <summary>
        <span class="role">
          {roles[exchange.role]} {exchange.arrangement !== undefined && <b>{exchange.arrangement}</b>}
        </span>{' '}
        <code>{`${request.method} ${request.url.replace(/^https?:\/\/[^/]+/, '')}`}</code>{' '}
        <b>{response ? response.status : (failure?.kind ?? 'no answer')}</b>
        {response && <span class="dim ms"> {formatDuration(response.ms)}</span>}
      </summary>
      <div class="pair">
        <div>
          <h5>
            Request
            {exchange.started !== undefined && (
              <time
                class="dim"
                dateTime={exchange.started}
              >{`, ${exchange.started.replace('T', ' ').replace('Z', ' UTC')}`}</time>
            )}
          </h5>
          <pre>{message(`${request.method} ${request.url}`, request.headers, request.body)}</pre>
        </div>
        <div>
          <h5>Response</h5>
          {response && <pre>{message(String(response.status), response.headers, response.body)}</pre>}
          {response?.cut !== undefined && response.cut > 0 && (
            <p class="dim">{formatNumber(response.cut)} bytes of the body were not recorded.</p>
          )}
          {failure && <p>{`${failure.kind}: ${clipText(failure.message, bounds.text)}`}</p>}
          {!response && !failure && <p>Nothing was recorded.</p>}
        </div>
      </div>
    </details>
  );
}

function message(first: string, headers: readonly HeaderField[], body: string | undefined): string {
  const head = [first, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return clipText(body ? `${head}\n\n${pretty(body)}` : head, bounds.text);
}

// Indented only where this changes nothing but white space: doubled keys or forms of numbers are evidence.
function pretty(body: string): string {
  if (body.length > bounds.text) return body;
  try {
    const indented = JSON.stringify(JSON.parse(body), null, 2);
    return withoutSpace(indented) === withoutSpace(body) ? indented : body;
  } catch {
    return body;
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
