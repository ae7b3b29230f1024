// Does what it is asked to with the standard library, and again with backoff where it may.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"math/rand"
	"net/http"
	"os"
	"strconv"
	"time"
)

type task struct {
	BaseURL string `json:"baseUrl"`
	APIKey  string `json:"apiKey"`
	Input   struct {
		Method string          `json:"method"`
		Path   string          `json:"path"`
		Body   json.RawMessage `json:"body"`
	} `json:"input"`
}

func send(asked task) (status int, told time.Duration) {
	request, err := http.NewRequest(asked.Input.Method, asked.BaseURL+asked.Input.Path, bytes.NewReader(asked.Input.Body))
	if err != nil {
		os.Exit(2)
	}
	request.Header.Set("X-API-Key", asked.APIKey)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		os.Exit(2)
	}
	defer response.Body.Close()
	io.Copy(io.Discard, response.Body)
	seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
	return response.StatusCode, time.Duration(seconds) * time.Second
}

func mayBeSentAgain(status int) bool {
	return status == 429 || status == 500 || status == 502
}

func main() {
	line, _ := bufio.NewReader(os.Stdin).ReadBytes('\n')
	var asked task
	if json.Unmarshal(line, &asked) != nil {
		os.Exit(2)
	}
	ignoresRetryAfter := os.Getenv("MUTANT") == "ignores-retry-after"
	for attempt := 1; ; attempt++ {
		status, told := send(asked)
		if !mayBeSentAgain(status) || attempt >= 4 || told > time.Minute {
			if status >= 400 {
				os.Exit(1)
			}
			return
		}
		if ignoresRetryAfter {
			told = 0
		}
		own := time.Duration(100+rand.Intn(100)) * time.Millisecond
		time.Sleep(told + own<<(attempt-1))
	}
}
