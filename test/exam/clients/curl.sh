#!/bin/sh
# Does what it is asked to with curl, and again with backoff where it may.
set -u
head=$(mktemp)
attempt=0
while :; do
  set -- -s -o /dev/null -D "$head" -w '%{http_code}' -X "$ASSAY_METHOD" -H "X-API-Key: $ASSAY_API_KEY"
  [ -z "$ASSAY_BODY" ] || set -- "$@" -H 'Content-Type: application/json' -d "$ASSAY_BODY"
  status=$(curl "$@" "$ASSAY_BASE_URL$ASSAY_PATH")
  attempt=$((attempt + 1))
  case $status in 429 | 500 | 502) ;; *) break ;; esac
  if [ "$attempt" -ge 4 ]; then break; fi
  told=$(tr -d '\r' <"$head" | sed -n 's/^[Rr]etry-[Aa]fter: //p')
  if [ "${told:-0}" -gt 60 ]; then break; fi
  if [ "${MUTANT:-}" = ignores-retry-after ]; then told=0; fi
  chance=$(od -An -N1 -tu1 /dev/urandom)
  sleep "$(awk "BEGIN { print ${told:-0} + 0.2 * 2 ^ ($attempt - 1) * (0.5 + $chance / 256) }")"
done
rm -f "$head"
[ "$status" -lt 400 ]
