export { buildProbe, type ProbeContext } from './build-probe.ts';
export { replaceInHeader, replaceInTarget } from './credential-fields.ts';
export { describeSent } from './describe-sent.ts';
export { renderCurl } from './curl/render-curl.ts';
export { placeAnywhere, schemesFor } from './place-key.ts';
export { replaceKey } from './replace-key.ts';
export { renderRequest } from './curl/render-request.ts';
export { encodeMultipart } from './multipart.ts';
