#!/usr/bin/env bash
# Seeds the faults of faults.txt into the Disclosure room, one at a time, and runs its tests against each.
# Every fault must make a test fail. Needs a Release build of tests/Waymark.Disclosure.Tests. Prints one line a fault and the sum;
# exits 1 if a fault is missed. An argument is a pattern: only faults whose name matches it are seeded.
set -euo pipefail
cd "$(dirname "$0")/../.."
pattern="${1:-.}"
scratch="$(mktemp -d "$PWD/tests/Waymark.Disclosure.Tests/bin/faults.XXXXXX")"
trap 'rm -rf "$scratch"' EXIT

room=src/Waymark.Disclosure
tests=tests/Waymark.Disclosure.Tests/bin/Release/net10.0
generated=$room/obj/Release/net10.0
read -r version sdks < <(dotnet --list-sdks | grep '^10\.' | sort -V | tail -n 1)
sdks="${sdks#[}" sdks="${sdks%]}"
compiler="$sdks/$version/Roslyn/bincore/csc.dll"
references="$(ls -d "${sdks%/sdk}"/packs/Microsoft.NETCore.App.Ref/10.*/ref/net10.0 | sort -V | tail -n 1)"

cp -r "$tests" "$scratch/tests"
cp -r "$room" "$scratch/room"
rm -rf "$scratch/room/obj" "$scratch/room/bin"

compile() {
    dotnet exec "$compiler" -analyzer:"${references%/ref/*}/analyzers/dotnet/cs/System.Text.RegularExpressions.Generator.dll" -shared -keepalive:120 -nologo -target:library -nullable:enable -langversion:14 -deterministic -optimize -nowarn:1701,1702,CS8600,CS8602,CS8603 \
        -out:"$scratch/tests/Waymark.Disclosure.dll" \
        $(printf -- '-r:%s ' "$references"/*.dll) \
        -r:"$tests/Waymark.Content.dll" -r:"$tests/Waymark.Handouts.dll" -r:"$tests/Waymark.Vocabulary.dll" \
        "$generated"/*.GlobalUsings.g.cs "$generated"/Waymark.Disclosure.AssemblyInfo.cs \
        $(find "$scratch/room" -name '*.cs') >"$scratch/compiler.txt" 2>&1
}

# The quick classes first: most faults do not live to see random prose, the sample and random workspaces. What asks
# about documentation, lint and the texts of the sample stands aside.
slow=(RedactionLawTests SampleWorkspaceTests Noninterference.NoninterferenceTests)
aside=(DocumentationTests LintTests InitTemplateTests SampleContentTests SampleHandoutTests)
run() { ! dotnet exec "$scratch/tests/Waymark.Disclosure.Tests.dll" -stopOnFail -noColor "${@/#=/Waymark.Disclosure.Tests.}" >"$scratch/run.txt" 2>&1; }
fails() {
    local quick=() class
    for class in "${slow[@]}" "${aside[@]}"; do quick+=(-class- "=$class"); done
    if run "${quick[@]}"; then return 0; fi
    for class in "${slow[@]}"; do if run -class "=$class"; then return 0; fi; done
    return 1
}

compile || { cat "$scratch/compiler.txt"; exit 1; }
if fails; then cat "$scratch/run.txt"; echo "The tests fail without a fault."; exit 1; fi

caught=0 missed=0
seed() { # name, file, old text, new text
    [[ "$1" =~ $pattern ]] || return 0
    local source; source="$(cat "$room/$2"; printf x)"; source="${source%x}"
    if [[ "$source" != *"$3"* ]]; then echo "stale   $1: $2 has no such text"; missed=$((missed + 1)); return; fi
    printf %s "${source/"$3"/"$4"}" >"$scratch/room/$2"
    if ! compile; then echo "broken  $1: $(head -n 1 "$scratch/compiler.txt")"; missed=$((missed + 1))
    elif fails; then
        echo "caught  $1  by $(grep -m 1 -o 'Waymark\.Disclosure\.Tests\.[A-Za-z.]*' "$scratch/run.txt" | sed 's/Waymark\.Disclosure\.Tests\.//' || true)"
        caught=$((caught + 1))
    else
        echo "MISSED  $1"; missed=$((missed + 1))
    fi
    cp "$room/$2" "$scratch/room/$2"
}

name='' file='' old='' new=''
while IFS= read -r line || [[ -n "$line" ]]; do
    case "$line" in
        '# '*) name="${line#\# }" ;;
        '@ '*) file="${line#@ }" ;;
        '- '*) old="${line#- }" ;;
        '+ '*|'+') new="${line#+}"; new="${new# }"; seed "$name" "$file" "$old" "$new" ;;
    esac
done <tests/faults/faults.txt

echo "$caught of $((caught + missed)) seeded faults were caught"
[[ $missed -eq 0 ]]
