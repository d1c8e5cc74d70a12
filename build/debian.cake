// What the tests need beside the SDK: a browser, and programs that check our files independently.
using System.Runtime.InteropServices;

string[] DebianPackages() => System.IO.File.ReadAllLines(root.CombineWithFilePath("build/debian-packages.txt").FullPath)
    .Select(line => line.Split('#')[0].Trim())
    .Where(name => name.Length > 0)
    .ToArray();

bool Installed(string package) => StartProcess("dpkg-query", new ProcessSettings
{
    Arguments = new ProcessArgumentBuilder().Append("-W").Append("-f").AppendQuoted("${db:Status-Status}").Append(package),
    RedirectStandardOutput = true,
    RedirectStandardError = true,
}, out var lines) == 0 && lines.Contains("installed");

void RequireDebianPackages()
{
    var missing = DebianPackages().Where(package => !Installed(package)).ToArray();
    if (missing.Length == 0) return;
    var list = string.Join(' ', missing);
    if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux) || !FileExists("/usr/bin/apt-get"))
        throw new CakeException($"The tests need these programs, by their Debian names: {list}. Install them, then run the tests again.");

    var isRoot = Environment.UserName == "root";
    if (!isRoot && StartProcess("sudo", new ProcessSettings { Arguments = "-n true", RedirectStandardError = true, RedirectStandardOutput = true }) != 0)
        throw new CakeException($"The tests need Debian packages that are not here. Run: sudo apt-get install --no-install-recommends {list}");

    Information("Installing for the tests: {0}", list);
    var program = isRoot ? "apt-get" : "sudo";
    var before = isRoot ? "" : "-n DEBIAN_FRONTEND=noninteractive apt-get ";
    var environment = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
    void Apt(string arguments)
    {
        var code = StartProcess(program, new ProcessSettings { Arguments = before + arguments, EnvironmentVariables = environment });
        if (code != 0) throw new CakeException($"apt-get {arguments} ended with exit code {code}.");
    }

    Apt("update -qq");
    Apt("install -y -qq --no-install-recommends " + list);
}
