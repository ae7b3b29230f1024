import type { FaultAnswer, PassedExchange } from '../../engine/core/model/index.ts';
import { openProxy, type ProxySettings } from '../../engine/io/proxy/open-proxy.ts';

/** A proxy that remembers what it was told. */
export interface TestProxy {
  readonly origin: string;
  readonly exchanges: readonly PassedExchange[];
  /** Waits for so many exchanges. */
  readonly until: (count: number) => Promise<readonly PassedExchange[]>;
  readonly close: () => Promise<void>;
}

/** Opens a proxy for a target. */
export async function openTestProxy(
  target: string,
  settings: Partial<ProxySettings> = {},
  fault: (method: string, target: string) => FaultAnswer | undefined = () => undefined,
): Promise<TestProxy> {
  const exchanges: PassedExchange[] = [];
  let look = (): void => undefined;
  const { origin, close } = await openProxy({
    target: new URL(target),
    tls: {},
    mostBytes: 1_000_000,
    fault,
    onExchange: (exchange) => {
      exchanges.push(exchange);
      look();
    },
    ...settings,
  });
  return {
    origin,
    exchanges,
    until: (count) =>
      new Promise((resolve) => {
        look = () => {
          if (exchanges.length >= count) resolve(exchanges);
        };
        look();
      }),
    close: () => close(0),
  };
}
