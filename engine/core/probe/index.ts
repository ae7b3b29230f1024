export { buildProbe, type ProbeContext } from './build-probe.ts';
export { renderCurl } from './curl/render-curl.ts';
export { encodeMultipart } from './multipart.ts';
