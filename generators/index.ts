import type { Generators } from '../engine/core/model/index.ts';
import { allowedMediaTypes } from './allowed-media-types.ts';
import { blobPaths } from './blob-paths.ts';
import { blobTraversals } from './blob-traversals.ts';
import { constraintBroken } from './constraint-broken.ts';
import { constraintDoubtful } from './constraint-doubtful.ts';
import { constraintKept } from './constraint-kept.ts';
import { contradictingBytes } from './contradicting-bytes.ts';
import { disallowedMediaTypes } from './disallowed-media-types.ts';
import { displacedKeys } from './displaced-keys.ts';
import { doubtfulBlobPaths } from './doubtful-blob-paths.ts';
import { doubtfulIds } from './doubtful-ids.ts';
import { doubtfulUploads } from './doubtful-uploads.ts';
import { fewMalformedKeys } from './few-malformed-keys.ts';
import { filenameTraversals } from './filename-traversals.ts';
import { largeBodies } from './large-bodies.ts';
import { largeUploads } from './large-uploads.ts';
import { lenientJson } from './lenient-json.ts';
import { malformedFilenames } from './malformed-filenames.ts';
import { malformedKeys } from './malformed-keys.ts';
import { malformedMultiparts } from './malformed-multiparts.ts';
import { malformedMediaTypes } from './malformed-media-types.ts';
import { oddFilenames } from './odd-filenames.ts';
import { oddKeys } from './odd-keys.ts';
import { oddMediaTypes } from './odd-media-types.ts';
import { oddStrings } from './odd-strings.ts';
import { otherIds } from './other-ids.ts';
import { otherMethods } from './other-methods.ts';
import { partialFiles } from './partial-files.ts';
import { repeatedNames } from './repeated-names.ts';
import { severalBroken } from './several-broken.ts';
import { smallUploads } from './small-uploads.ts';
import { bodyConstraintsBroken } from './body-constraints-broken.ts';
import { bodyFormsBroken } from './body-forms-broken.ts';
import { missingIds } from './missing-ids.ts';
import { pathValuesMalformed } from './path-values-malformed.ts';
import { queryConstraintsBroken } from './query-constraints-broken.ts';
import { requiredParametersMissing } from './required-parameters-missing.ts';
import { unknownIds } from './unknown-ids.ts';

/** Every generator, by the name that a case's `generate` gives. */
export const generators: Generators = {
  'malformed-keys': malformedKeys,
  'few-malformed-keys': fewMalformedKeys,
  'odd-keys': oddKeys,
  'displaced-keys': displacedKeys,
  'blob-traversals': blobTraversals,
  'blob-paths': blobPaths,
  'doubtful-blob-paths': doubtfulBlobPaths,
  'filename-traversals': filenameTraversals,
  'malformed-filenames': malformedFilenames,
  'odd-filenames': oddFilenames,
  'unknown-ids': unknownIds,
  'other-ids': otherIds,
  'other-methods': otherMethods,
  'doubtful-ids': doubtfulIds,
  'allowed-media-types': allowedMediaTypes,
  'disallowed-media-types': disallowedMediaTypes,
  'malformed-media-types': malformedMediaTypes,
  'odd-media-types': oddMediaTypes,
  'contradicting-bytes': contradictingBytes,
  'small-uploads': smallUploads,
  'doubtful-uploads': doubtfulUploads,
  'large-uploads': largeUploads,
  'large-bodies': largeBodies,
  'constraint-broken': constraintBroken,
  'body-constraints-broken': bodyConstraintsBroken,
  'body-forms-broken': bodyFormsBroken,
  'query-constraints-broken': queryConstraintsBroken,
  'required-parameters-missing': requiredParametersMissing,
  'path-values-malformed': pathValuesMalformed,
  'missing-ids': missingIds,
  'constraint-kept': constraintKept,
  'constraint-doubtful': constraintDoubtful,
  'several-broken': severalBroken,
  'odd-strings': oddStrings,
  'lenient-json': lenientJson,
  'repeated-names': repeatedNames,
  'malformed-multiparts': malformedMultiparts,
  'partial-files': partialFiles,
};
