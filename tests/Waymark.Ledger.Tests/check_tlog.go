// Checks proofs with Go's own package for transparent logs, golang.org/x/mod/sumdb/tlog: go run check_tlog.go < LEAVES_AND_PROOFS
//
// Lines: `leaf HASH`, one an entry in order; then `inclusion SIZE INDEX HASH...` and `consistency SIZE OLD HASH...`, hashes in hexadecimal. Each proof must be the one
// that tlog makes, hash for hash, and tlog must accept it. Prints how many were equal, and ends with 1 at the first that is not.
package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

var stored []tlog.Hash

func readHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = stored[index]
	}
	return hashes, nil
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func number(text string) int64 {
	value, err := strconv.ParseInt(text, 10, 64)
	must(err)
	return value
}

func parse(text string) (hash tlog.Hash) {
	bytes, err := hex.DecodeString(text)
	must(err)
	copy(hash[:], bytes)
	return
}

func main() {
	var leaves []tlog.Hash
	counts := map[string]int{}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<20)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if fields[0] == "leaf" {
			hash := parse(fields[1])
			more, err := tlog.StoredHashesForRecordHash(int64(len(leaves)), hash, tlog.HashReaderFunc(readHashes))
			must(err)
			leaves, stored = append(leaves, hash), append(stored, more...)
			continue
		}

		size, other := number(fields[1]), number(fields[2])
		root, err := tlog.TreeHash(size, tlog.HashReaderFunc(readHashes))
		must(err)
		var given, made []tlog.Hash
		for _, text := range fields[3:] {
			given = append(given, parse(text))
		}
		if fields[0] == "inclusion" {
			proof, err := tlog.ProveRecord(size, other, tlog.HashReaderFunc(readHashes))
			must(err)
			made = proof
			must(tlog.CheckRecord(given, size, root, other, leaves[other]))
		} else {
			proof, err := tlog.ProveTree(size, other, tlog.HashReaderFunc(readHashes))
			must(err)
			old, err := tlog.TreeHash(other, tlog.HashReaderFunc(readHashes))
			must(err)
			made = proof
			must(tlog.CheckTree(given, size, root, other, old))
		}
		if fmt.Sprint(given) != fmt.Sprint(made) {
			must(fmt.Errorf("not the proof that tlog makes: %s", lines.Text()))
		}
		counts[fields[0]]++
	}
	must(lines.Err())
	fmt.Printf("%d proofs of inclusion and %d of consistency are those of x/mod's tlog\n", counts["inclusion"], counts["consistency"])
}
