import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/**
 * Tells whether `NO_PROXY` excepts the host of a URL: names with all below them, addresses and ranges of them (CIDR), each
 * with a port where only that one is meant, or `*` for all.
 */
export function isExcepted({ hostname, port }: URL, exceptions: string): boolean {
  const host: Host = { name: hostname.replace(/^\[|\]$/g, '').replace(/\.$/, ''), port: port === '' ? '443' : port };
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((exception) => exception !== '')
    .some((exception) => exception === '*' || excepts(exception, host));
}

interface Host {
  readonly name: string;
  readonly port: string;
}

function excepts(exception: string, { name, port }: Host): boolean {
  const [subject, onlyPort = port] = splitPort(exception);
  if (onlyPort !== port) return false;
  if (isIP(name) !== 0) return holdsAddress(subject, name);
  const domain = domainToASCII(subject.replace(/^\*?\./, '').replace(/\.$/, ''));
  return domain !== '' && (name === domain || name.endsWith(`.${domain}`));
}

// An address of version 6 has colons itself, so that a port stands behind brackets.
function splitPort(exception: string): readonly [subject: string, port?: string] {
  const [, bracketed, behind] = /^\[([^\]]*)\](?::(\d+))?$/.exec(exception) ?? [];
  if (bracketed !== undefined) return behind === undefined ? [bracketed] : [bracketed, behind];
  const [, subject, port] = /^([^:]*):(\d+)$/.exec(exception) ?? [];
  return subject === undefined || port === undefined ? [exception] : [subject, port];
}

function holdsAddress(subject: string, address: string): boolean {
  const [, network = '', bits] = /^(.*?)(?:\/(\d{1,3}))?$/.exec(subject) ?? [];
  const family = isIP(network);
  const most = family === 4 ? 32 : 128;
  const prefix = Number(bits ?? most);
  if (family === 0 || prefix > most) return false;
  const list = new BlockList();
  list.addSubnet(network, prefix, family === 4 ? 'ipv4' : 'ipv6');
  return list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}
