import got from 'got';
import { task } from './task.mjs';

const { url, ...options } = task;
await got(url, options);
