// Cake runs with build/ as its folder; everything is named from the root.
var root = MakeAbsolute(Directory(".."));
var solution = root.CombineWithFilePath("Waymark.slnx");
var cli = root.CombineWithFilePath("src/Waymark.Cli/Waymark.Cli.csproj");
var tool = root.CombineWithFilePath("src/Waymark.Cli/bin/Release/net10.0/waymark.dll");
var output = root.Combine("output");
var workspace = MakeAbsolute(Directory(Argument("workspace", root.FullPath)));
