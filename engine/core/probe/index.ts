export { buildProbe, type ProbeContext } from './build-probe.ts';
export { describeSent } from './describe-sent.ts';
export { renderCurl } from './curl/render-curl.ts';
export { encodeMultipart } from './multipart.ts';
