Task("Lint")
    .Description("Every rule over the content.")
    .IsDependentOn("Compile")
    .Does(() => Waymark("lint"));

Task("Handouts")
    .Description("Every customer's handouts; with --customer and --to, one.")
    .IsDependentOn("Compile")
    .Does(() =>
{
    if (Given("to") is null) Waymark("handouts", Given("customer") is null ? [ "date" ] : [ "customer", "date" ]);
    else Waymark("handout", "customer", "to", "as", "date");
});

Task("Site")
    .Description("The internal roadmap site of every role.")
    .IsDependentOn("Compile")
    .Does(() => Waymark("site", "date"));

Task("Verify")
    .Description("Scans the finished output for anything that its viewer may not see.")
    .IsDependentOn("Compile")
    .Does(() => Waymark($"verify {output.FullPath}"));

Task("Audit")
    .Description("Who received which version.")
    .IsDependentOn("Compile")
    .Does(() => Waymark("audit list"));

Task("Publish")
    .Description("Handouts and sites, verified, with the published log in output/audit/.")
    .IsDependentOn("Default")
    .Does(() => Waymark("audit publish"));
