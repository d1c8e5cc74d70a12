using System.Text;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>What the bytes of a file are that were written and never synced.</summary>
internal enum Unsynced
{
    Whole,
    Empty,
    Zeros,

    /// <summary>Cut at half of its length, or at a block of 512 bytes in a longer file.</summary>
    Torn,
}

/// <summary>
/// Files and folders as a loss of power may leave them. Names belong to folders and may be lost one by one; bytes belong to the file behind the
/// name. A rename is one step, as on any journaling file system, and durable once the folder that it leads into is synced.
/// </summary>
internal sealed class DiskImage
{
    private readonly Folder root = new();

    public static DiskImage Of(Workspace workspace)
    {
        var image = new DiskImage();
        foreach (var folder in Directory.EnumerateDirectories(workspace.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            image.Bind(Path.GetRelativePath(workspace.Root, folder), new Folder());
        foreach (var (path, bytes) in workspace.FilesBelow(".")) image.Bind(path, new Content(bytes));
        return image;
    }

    /// <summary>Resolves operations to the folders and files that they are about, once, as they happened.</summary>
    public static IReadOnlyList<Step> Resolve(DiskImage start, IEnumerable<DiskOperation> operations)
    {
        var (live, steps) = (start.Clone(out var twins), new List<Step>());
        var toStart = twins.ToDictionary(twin => twin.Value, twin => twin.Key);
        foreach (var operation in operations) steps.Add(live.ResolveOne(operation, node => toStart.GetValueOrDefault(node, node)));
        return steps;
    }

    /// <summary>The image after some of the steps, in order.</summary>
    public DiskImage After(IEnumerable<Step> steps)
    {
        var image = Clone(out var twins);
        foreach (var step in steps)
        {
            foreach (var (folder, name, node) in step.Bindings)
                BindIn((Folder)Twin(folder), name, node is null ? null : Twin(node));
        }

        return image;

        Node Twin(Node node)
        {
            if (!twins.TryGetValue(node, out var twin)) twins.Add(node, twin = node is Content content ? content : new Folder());
            return twin;
        }
    }

    /// <param name="unsynced">The files whose bytes were not synced, and what is left of them.</param>
    public Workspace Materialise(IReadOnlySet<Node> unsynced, Unsynced fate)
    {
        var workspace = new Workspace();
        Write(root, workspace.Root, unsynced, fate);
        return workspace;
    }

    /// <summary>The same for two images that hold the same.</summary>
    public Digest Fingerprint(IReadOnlySet<Node> unsynced, Unsynced fate)
    {
        var text = new StringBuilder();
        Describe(root, "", text, unsynced, fate);
        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Write(Folder folder, string path, IReadOnlySet<Node> unsynced, Unsynced fate)
    {
        foreach (var (name, node) in folder.Names)
        {
            var full = Path.Combine(path, name);
            if (node is Content content)
            {
                File.WriteAllBytes(full, content.AfterLoss(unsynced.Contains(node) ? fate : Unsynced.Whole));
                if (name.EndsWith(".pem", StringComparison.Ordinal) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(full, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            else
            {
                Directory.CreateDirectory(full);
                Write((Folder)node, full, unsynced, fate);
            }
        }
    }

    private static void Describe(Folder folder, string path, StringBuilder text, IReadOnlySet<Node> unsynced, Unsynced fate)
    {
        foreach (var (name, node) in folder.Names)
        {
            text.Append(path).Append('/').Append(name);
            if (node is Content content) text.Append(' ').Append(Digest.Of(content.AfterLoss(unsynced.Contains(node) ? fate : Unsynced.Whole)));
            text.Append('\n');
            if (node is Folder inner) Describe(inner, $"{path}/{name}", text, unsynced, fate);
        }
    }

    private Step ResolveOne(DiskOperation operation, Func<Node, Node> original)
    {
        switch (operation)
        {
            case DiskOperation.Create create:
                Node node = create.Bytes is { } bytes ? new Content(bytes) : new Folder();
                var (parent, name) = Bind(create.Path, node);
                return new Step(operation, [(original(parent), name, node)], create.Bytes is null ? null : node);
            case DiskOperation.Rename rename:
                var moved = Find(rename.From);
                var (from, oldName) = Bind(rename.From, null);
                var (to, newName) = Bind(rename.To, moved);
                return new Step(operation, [(original(from), oldName, null), (original(to), newName, original(moved))], null);
            case DiskOperation.Delete delete:
                var (holder, gone) = Bind(delete.Path, null);
                return new Step(operation, [(original(holder), gone, null)], null);
            case DiskOperation.SyncFile sync:
                return new Step(operation, [], original(Find(sync.Path)));
            case DiskOperation.SyncFolder sync:
                return new Step(operation, [], original(Find(sync.Path)));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private Node Find(string path) => path.Length == 0 ? root : path.Split('/').Aggregate((Node)root, (node, name) => ((Folder)node).Names[name]);

    private (Folder Parent, string Name) Bind(string path, Node? node)
    {
        var end = path.LastIndexOf('/');
        var parent = (Folder)Find(end < 0 ? "" : path[..end]);
        BindIn(parent, path[(end + 1)..], node);
        return (parent, path[(end + 1)..]);
    }

    private static void BindIn(Folder folder, string name, Node? node)
    {
        if (node is null) folder.Names.Remove(name);
        else folder.Names[name] = node;
    }

    private DiskImage Clone(out Dictionary<Node, Node> twins)
    {
        var (image, pairs) = (new DiskImage(), new Dictionary<Node, Node>());
        Copy(root, image.root);
        twins = pairs;
        return image;

        void Copy(Folder from, Folder to)
        {
            pairs.Add(from, to);
            foreach (var (name, node) in from.Names)
            {
                if (node is Content)
                {
                    to.Names.Add(name, node);
                    pairs.TryAdd(node, node);
                    continue;
                }

                var twin = new Folder();
                to.Names.Add(name, twin);
                Copy((Folder)node, twin);
            }
        }
    }

    internal abstract class Node;

    private sealed class Folder : Node
    {
        public SortedDictionary<string, Node> Names { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Content(byte[] bytes) : Node
    {
        public byte[] AfterLoss(Unsynced fate) => fate switch
        {
            Unsynced.Whole => bytes,
            Unsynced.Empty => [],
            Unsynced.Zeros => new byte[bytes.Length],
            _ => bytes[..(bytes.Length > 1024 ? 512 : bytes.Length / 2)],
        };
    }

    /// <param name="Bindings">Names that change: in which folder, and to what (null: to nothing).</param>
    /// <param name="Subject">The file that was written, or what was synced; else null.</param>
    internal sealed record Step(DiskOperation Operation, IReadOnlyList<(Node Folder, string Name, Node? Node)> Bindings, Node? Subject);
}
