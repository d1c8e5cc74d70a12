using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

public sealed class ReadingTests
{
    [Fact]
    public void The_minimal_workspace_reads()
    {
        using var workspace = new TestWorkspace();
        Assert.True(workspace.Problems().Length == 0, workspace.Problems());
        var roadmap = workspace.Sound();
        Assert.Equal("Export whole tables.", ((SourceText)((SourceParagraph)roadmap.Items[0].Body.Blocks[0]).Children[0]).Text);
    }

    [Fact]
    public void Everything_at_once()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/map.png", Images.Png(4, 3));
        workspace.Body("""
            # Head

            A *sentence* with **strong** `code` [link](https://example.com/a?b=c#d) and :only[a | b **c** :when[bulk-export]]{merger, vision} then :vary[quick|fast].[^n]
            See [that](bulk-export.md), [this](#bulk-export), [ref][r], <https://example.org>, <a@b.example>. \:only[x]

            ::: only merger
            Secret.

            - [x] done
            - :only{vision} hidden
            :::

            | A | :only{merger} B |
            |---|--:|
            | :only{vision} x | :only[p|q]{merger} |
            | y | z |

            ::: any-order
            - a
            - b
            :::

            :::: only merger
            ::: only vision
            deep
            :::
            ::::

            > [!NOTE]
            > Something
            > :only[two
            > lines]{merger}

            ![A map](../assets/map.png)

            ```js
            let x = 1;
            ```

            [^n]: The note.

            [r]: https://example.net
            """);
        Assert.True(workspace.Problems().Length == 0, workspace.Problems());
        var body = workspace.Probe().Body;
        Assert.True(body.Notes.ContainsKey("n"));
    }
}
