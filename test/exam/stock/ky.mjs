import ky from 'ky';
import { task } from './task.mjs';

const { url, ...options } = task;
await ky(url, options);
