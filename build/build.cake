// The pipeline. One task a stage; every stage is a call of the built tool, so that a person can run any of them alone.
//   ./build.sh                                   the sample workspace, end to end
//   ./build.sh --target Handouts --customer acme --to "Jane Doe <jane@acme.example>" --as csm --date 2026-11-20
//   ./build.sh --target Test                     everything the project promises
#load "paths.cake"
#load "tool.cake"
#load "debian.cake"
#load "tasks/compile.cake"
#load "tasks/handouts.cake"
#load "tasks/quality.cake"
#load "tasks/bench.cake"
#load "tasks/attacks.cake"
#load "tasks/pictures.cake"
#load "tasks/mark-pictures.cake"
#load "tasks/release.cake"

Task("Default")
    .Description("Restore, compile, lint, make every handout and site, verify them, show the audit log.")
    .IsDependentOn("Lint")
    .IsDependentOn("Handouts")
    .IsDependentOn("Site")
    .IsDependentOn("Verify")
    .IsDependentOn("Audit");

RunTarget(Argument("target", "Default"));
