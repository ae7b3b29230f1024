import { expect, test } from 'vitest';
import { chooseProxy } from '../../../engine/io/send/index.ts';

const https = 'https://api.example.com/v1';
const proxy = 'http://proxy:3128';

test.each([
  ['nothing is set', https, {}, undefined],
  ['it is empty', https, { HTTPS_PROXY: '' }, undefined],
  ['it is set', https, { HTTPS_PROXY: proxy }, proxy],
  ['it is set in lower case', https, { https_proxy: proxy }, proxy],
  ['it has no scheme', https, { HTTPS_PROXY: 'proxy:3128' }, proxy],
  ['it has a login', https, { HTTPS_PROXY: 'http://u:p@proxy' }, 'http://u:p@proxy'],
  ['the base URL is not https', 'http://api.example.com', { HTTPS_PROXY: proxy }, undefined],
  ['all hosts are excepted', https, { HTTPS_PROXY: proxy, NO_PROXY: '*' }, undefined],
  ['the host is excepted', https, { HTTPS_PROXY: proxy, NO_PROXY: 'x, API.example.com' }, undefined],
  ['the domain is excepted', https, { HTTPS_PROXY: proxy, no_proxy: 'example.com' }, undefined],
  ['the domain is excepted with a dot', https, { HTTPS_PROXY: proxy, NO_PROXY: '.example.com' }, undefined],
  ['the domain is excepted with a star', https, { HTTPS_PROXY: proxy, NO_PROXY: '*.example.com' }, undefined],
  ['the port is excepted', https, { HTTPS_PROXY: proxy, NO_PROXY: 'example.com:443' }, undefined],
  ['another port is excepted', https, { HTTPS_PROXY: proxy, NO_PROXY: 'example.com:444' }, proxy],
  ['a host that only ends alike is excepted', https, { HTTPS_PROXY: proxy, NO_PROXY: 'ple.com' }, proxy],
  ['an address is excepted', 'https://127.0.0.1:8443', { HTTPS_PROXY: proxy, NO_PROXY: '127.0.0.1' }, undefined],
])('the proxy is right where %s', (_, baseUrl, environment, expected) => {
  expect(chooseProxy(baseUrl, environment)?.url).toBe(expected);
});

test.each(['socks5://u:secret@proxy', 'http://u:secret@'])('%s is wrong use and is not repeated', (value) => {
  expect(() => chooseProxy(https, { HTTPS_PROXY: value })).toThrow(/^HTTPS_PROXY is not a URL/);
});

test.each([
  ['https://127.0.0.1', '127.0.0.0/8', true],
  ['https://10.1.2.3', 'x 192.168.0.0/16,10.0.0.0/8', true],
  ['https://11.1.2.3', '10.0.0.0/8', false],
  ['https://10.1.2.3', '10.1.2.3/32', true],
  ['https://10.1.2.4', '10.1.2.3/32', false],
  ['https://10.1.2.3', '10.0.0.0/33', false],
  ['https://10.1.2.3', '2.3', false],
  ['https://10.1.2.3:8443', '10.1.2.3:8443', true],
  ['https://10.1.2.3', '10.1.2.3:8443', false],
  ['https://[::1]', '::1', true],
  ['https://[::1]', '[::1]', true],
  ['https://[::1]:8443', '[::1]:8443', true],
  ['https://[::1]', '[::1]:8443', false],
  ['https://[fd00::5]', 'fd00::/8', true],
  ['https://[fe00::5]', 'fd00::/8', false],
  ['https://[2001:db8::1]', '2001:DB8:0:0::1', true],
  ['https://localhost', '127.0.0.0/8', false],
  ['https://api.example.com.', 'example.com', true],
  ['https://api.example.com', 'example.com.', true],
  ['https://b\u00fccher.example', 'B\u00fccher.example', true],
  ['https://api.example.com', ',', false],
  ['https://api.example.com', '.', false],
])('for %s and NO_PROXY=%s the connection is direct: %s', (baseUrl, exceptions, isDirect) => {
  const chosen = chooseProxy(baseUrl, { HTTPS_PROXY: proxy, NO_PROXY: exceptions });
  expect(chosen?.url).toBe(isDirect ? undefined : proxy);
});
