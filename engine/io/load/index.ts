export { builtInContract, packageRoot } from './built-in-contract.ts';
export { loadContract, type ContractOptions } from './load-contract.ts';
export { loadProfile, type ProfileRequest } from './load-profile.ts';
export { checkArrangementNames } from './profile/check-arrangement-names.ts';
export { checkHeaders } from './profile/check-headers.ts';
export { checkKeys } from './profile/check-keys.ts';
export type { RawProfile, RawState } from './profile/raw-profile.ts';
export { guessEnvironment, judgeBaseUrl } from './profile/base-url.ts';
export { resolveProfile, type ProfileOrigin } from './profile/resolve-profile.ts';
