import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// How the bundle holds some packages: the parts of them that we use, evaluated when they are first used. Another part of
// undici is written here first; where it is not, the build says so.
const PACKAGES = {
  // As a whole it brings fetch, WebSocket, caches and mocks.
  undici: `
    import client from 'undici/lib/dispatcher/client.js';
    export const Client = client;
    export function Agent(options) {
      return new (require('undici/lib/dispatcher/agent.js'))(options);
    }
    export function EnvHttpProxyAgent(options) {
      return new (require('undici/lib/dispatcher/env-http-proxy-agent.js'))(options);
    }
    export function request(url, { dispatcher, ...options }) {
      const { origin, pathname, search } = new URL(url);
      const send = require('undici/lib/api/api-request.js');
      return send.call(dispatcher, { method: 'GET', ...options, origin, path: pathname + search });
    }`,
  'ajv/dist/2020.js': wrapEach('ajv/dist/2020.js'),
  'ajv-formats': `
    export default { default: (ajv) => require('ajv-formats').default(ajv) };`,
  yaml: wrapEach('yaml'),
};

const MARK = '\0part of ';

/** The plugin of the bundler that does so. */
export const packageParts = {
  name: 'package-parts',
  resolveId: {
    filter: { id: new RegExp(`^(?:${Object.keys(PACKAGES).join('|')})$`) },
    handler: (id, importer) => (importer?.startsWith(MARK) ? null : { id: MARK + id, moduleSideEffects: false }),
  },
  load: {
    filter: { id: new RegExp(`^${MARK}`) },
    handler: (id) => PACKAGES[id.slice(MARK.length)],
  },
};

// Every function and class of a package by its name; those that nobody imports are left out of the bundle.
function wrapEach(name) {
  return Object.entries(require(name))
    .filter(([part, value]) => typeof value === 'function' && part !== 'default')
    .map(([part, value]) => {
      const make = /^class\b/.test(String(value)) ? 'new ' : '';
      return `export function ${part}(...given) { return ${make}(require('${name}').${part})(...given); }`;
    })
    .join('\n');
}
