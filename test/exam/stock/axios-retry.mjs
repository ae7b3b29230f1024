import axios from 'axios';
import axiosRetry, { exponentialDelay } from 'axios-retry';
import { task } from './task.mjs';

axiosRetry(axios, { retries: 3, retryDelay: exponentialDelay });
const { body, ...config } = task;
await axios({ ...config, ...(body === undefined ? {} : { data: body }) });
