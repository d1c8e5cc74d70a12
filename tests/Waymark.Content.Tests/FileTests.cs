using System.Text;
using Waymark.Content.Files;

namespace Waymark.Content.Tests;

public sealed class FileTests
{
    [Theory]
    [InlineData("content/notes.txt")]
    [InlineData("content/roadmap/notes.txt")]
    [InlineData("content/roadmap/deep/item.md")]
    [InlineData("content/customers/acme2.yaml")]
    [InlineData("content/customers/README.md")]
    [InlineData("content/drafts/item.md")]
    public void What_the_layout_does_not_name_is_refused(string path)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("error WM1001: content has no such file or folder", workspace.Write(path, "x").Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("con")]
    [InlineData("lpt1")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("Ümlaut")]
    [InlineData("a b")]
    [InlineData("..hidden")]
    [InlineData("a_b")]
    public void A_file_name_is_a_slug(string stem)
    {
        using var workspace = new TestWorkspace();
        Assert.StartsWith($"content/roadmap/{stem}.md:1:1: error WM1007: '{stem}' is no slug", workspace.Write($"content/roadmap/{stem}.md", "x").Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void Eighty_characters_are_a_slug_and_one_more_is_none()
    {
        using var workspace = new TestWorkspace();
        workspace.Write($"content/roadmap/{new string('a', 80)}.md", TestWorkspace.ProbeHead);
        workspace.Sound();
        workspace.Write($"content/roadmap/{new string('a', 81)}.md", TestWorkspace.ProbeHead);
        Assert.Contains("WM1007", workspace.Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_workspace_says_how_to_make_one()
    {
        using var workspace = new TestWorkspace();
        Directory.Delete(Path.Combine(workspace.Folder, "content"), recursive: true);
        Assert.Equal("content:1:1: error WM1002: this folder is no workspace: it has no folder 'content'\n  hint: run 'waymark init' here, or name the workspace with --workspace DIR", workspace.Problems());
    }

    [Theory]
    [InlineData("content/waymark.yml")]
    [InlineData("content/policy.yml")]
    public void Two_files_are_needed(string path)
    {
        using var workspace = new TestWorkspace();
        Assert.StartsWith($"{path}:1:1: error WM1002: this file is missing", workspace.Delete(path).Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/roadmap/link.md", "/etc/hostname")]
    [InlineData("content/roadmap/link.md", "bulk-export.md")]
    [InlineData("content/assets", "/tmp")]
    [InlineData("content/assets/deep", "..")]
    [InlineData("content/wording.yml", "missing")]
    public void A_symbolic_link_is_refused_at_every_level(string path, string target)
    {
        using var workspace = new TestWorkspace();
        var full = Path.Combine(workspace.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.CreateSymbolicLink(full, target);
        Assert.Contains($"{path}:1:1: error WM1003: this is a symbolic link", workspace.Problems(), StringComparison.Ordinal);
    }

    /// <summary>A file and a link in turn under one name, a folder and a link to one likewise: what lies outside is never read.</summary>
    [Theory]
    [InlineData("content/roadmap/probe.md")]
    [InlineData("content/roadmap")]
    public void A_race_with_a_link_is_lost(string swapped)
    {
        using var workspace = new TestWorkspace();
        workspace.Body("Open.\n");
        var outside = Directory.CreateTempSubdirectory("waymark-outside-");
        File.WriteAllText(Path.Combine(outside.FullName, "probe.md"), TestWorkspace.ProbeHead + "Secret.\n");
        var (name, aside) = (Path.Combine(workspace.Folder, swapped), Path.Combine(workspace.Folder, "aside"));
        var link = swapped.EndsWith(".md", StringComparison.Ordinal) ? Path.Combine(outside.FullName, "probe.md") : outside.FullName;
        var stop = false;
        var swapping = new Thread(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                Directory.Move(name, aside);
                File.CreateSymbolicLink(name, link);
                File.Delete(name);
                Directory.Move(aside, name);
            }
        });
        swapping.Start();
        var read = 0;
        for (var i = 0; i < 1000; i++)
        {
            var bag = new Vocabulary.Diagnostics.DiagnosticBag();
            try
            {
                if (ContentFolder.Scan(workspace.Folder, bag).ReadBytes("content/roadmap/probe.md", SourceFile.Limit, "") is not { } bytes) continue;
                Assert.DoesNotContain("Secret", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
                read++;
            }
            catch (IOException)
            {
                // Nothing is there at this very moment.
            }
        }

        Volatile.Write(ref stop, true);
        swapping.Join();
        Assert.True(read > 0);
        outside.Delete(recursive: true);
    }

    /// <summary>People keep workspaces behind links: the way to one may hold any.</summary>
    [Fact]
    public void The_way_to_a_workspace_may_be_a_link()
    {
        using var workspace = new TestWorkspace();
        var link = workspace.Folder + "-link";
        Directory.CreateSymbolicLink(link, workspace.Folder);
        Assert.NotNull(WorkspaceReader.Read(link).Roadmap);
        File.Delete(link);
    }

    [Fact]
    public void Content_itself_may_be_no_link()
    {
        using var workspace = new TestWorkspace();
        var content = Path.Combine(workspace.Folder, "content");
        Directory.Move(content, content + "2");
        File.CreateSymbolicLink(content, content + "2");
        Assert.StartsWith("content:1:1: error WM1003", workspace.Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_have_a_place()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/roadmap/probe.md", [.. Encoding.UTF8.GetBytes("---\ntitle: Größ"), 0xFF, (byte)'e']);
        Assert.StartsWith("content/roadmap/probe.md:2:12: error WM1005: these bytes are not UTF-8", workspace.Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0000", "U+0000")]
    [InlineData("\u001b", "U+001B")]
    [InlineData("\u0085", "U+0085")]
    [InlineData("\u00ad", "U+00AD")]
    [InlineData("\u200b", "U+200B")]
    [InlineData("\u202e", "U+202E")]
    [InlineData("\u2066", "U+2066")]
    [InlineData("\u2028", "U+2028")]
    [InlineData("\ue000", "U+E000")]
    [InlineData("\ufeff", "U+FEFF")]
    [InlineData("\ufffd", "U+FFFD")]
    [InlineData("\U000e0041", "U+E0041")]
    [InlineData("\U0010ffff", "U+10FFFF")]
    public void Characters_that_nobody_sees_are_refused(string character, string name)
    {
        using var workspace = new TestWorkspace();
        Assert.Equal(
            $"content/roadmap/probe.md:8:3: error WM1006: the character {name} cannot be seen, or has no meaning in text\n  hint: delete the character; it often comes in with pasted text",
            workspace.Body($"ab{character}c").Problems());
    }

    [Theory]
    [InlineData("&#x202E;")]
    [InlineData("&#173;")]
    [InlineData("&ZeroWidthSpace;")]
    [InlineData("&#xE000;")]
    public void Nor_do_they_come_in_by_entities(string entity)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("WM1006", workspace.Body($"ab{entity}c").Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_byte_order_marks_change_nothing()
    {
        using var workspace = new TestWorkspace();
        var text = TestWorkspace.ProbeHead + "First line\nsecond [line](javascript:x).\n";
        workspace.Write("content/roadmap/probe.md", text);
        var plain = workspace.Problems();
        workspace.Write("content/roadmap/probe.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(plain, workspace.Problems());
        Assert.StartsWith("content/roadmap/probe.md:9:8: error WM1502", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_normalised()
    {
        using var workspace = new TestWorkspace();
        workspace.Body("Cafe\u0301");
        Assert.Equal("Café", Prose.Text(workspace.Probe().Body));
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_does_not_hold_the_run_up()
    {
        using var workspace = new TestWorkspace();
        var made = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("mkfifo", [Path.Combine(workspace.Folder, "content/roadmap/pipe.md")]));
        made!.WaitForExit();
        Assert.Contains("content/roadmap/pipe.md:1:1: error WM1107", workspace.Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_items_with_one_id()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/roadmap/second.md", TestWorkspace.ProbeHead.Replace("title:", "id: bulk-export\ntitle:", StringComparison.Ordinal));
        Assert.Equal("content/roadmap/second.md:2:5: error WM1009: the id 'bulk-export' is taken by content/roadmap/bulk-export.md\n  hint: write another id", workspace.Problems());
    }

    [Fact]
    public void A_hundred_problems_of_a_file_are_enough()
    {
        using var workspace = new TestWorkspace();
        var problems = workspace.Body(string.Concat(Enumerable.Repeat("<b>\n\n", 150))).Read().Diagnostics;
        Assert.Equal(101, problems.Length);
        Assert.Equal("50 more problems in this file are not listed", problems[^1].Message);
    }
}
