"""Does what it is asked to with the standard library, and again with backoff where it may."""
import json
import os
import random
import sys
import time
import urllib.error
import urllib.request

MUTANT = os.environ.get("MUTANT", "")
task = json.loads(sys.stdin.readline())
body = task["input"].get("body")


def send(attempt):
    headers = {"X-API-Key": task["apiKey"], "Content-Type": "application/json"}
    own = body
    if attempt > 1 and MUTANT == "drops-the-key":
        del headers["X-API-Key"]
    if attempt > 1 and MUTANT == "changes-the-body" and own is not None:
        own = {**own, "again": True}
    data = None if own is None else json.dumps(own).encode()
    request = urllib.request.Request(
        task["baseUrl"] + task["input"]["path"], data, headers, method=task["input"]["method"]
    )
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


attempt = 0
while True:
    attempt += 1
    status, headers, text = send(attempt)
    retries = (429, 500, 502) + ((409,) if MUTANT == "sends-a-409-again" else ())
    told = int(headers.get("Retry-After") or 0)
    if status not in retries or attempt >= 4 or told > 60:
        break
    time.sleep(told + random.uniform(0.1, 0.2) * 2 ** (attempt - 1))
sys.exit(0 if status < 400 else 1)
