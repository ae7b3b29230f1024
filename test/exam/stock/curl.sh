#!/bin/sh
# curl with the flags that people give it against failures.
set -- -sS -L --fail --retry 3 --retry-all-errors -X "$ASSAY_METHOD" -H "X-API-Key: $ASSAY_API_KEY"
[ -z "$ASSAY_BODY" ] || set -- "$@" -H 'Content-Type: application/json' -d "$ASSAY_BODY"
exec curl "$@" "$ASSAY_BASE_URL$ASSAY_PATH" -o /dev/null
