export { askedOfClients, listAsked, type AskedOfClients } from './asked-of-clients.ts';
export { openClients, type ClientConduct, type TrafficClient } from './open-clients.ts';
export { watchKeys, type KeysAway } from './watch-keys.ts';
