using System.Text.Json.Nodes;

namespace Waymark.Ledger.Canonical;

/// <summary>Reads members of a JSON object strictly: each is there, has its type, and no other is.</summary>
internal static class JsonMembers
{
    extension(JsonObject node)
    {
        /// <exception cref="FormatException">A member is missing, or there is one more.</exception>
        public void HasExactly(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (!node.ContainsKey(name)) throw new FormatException($"has no \"{name}\"");
            }

            foreach (var (name, _) in node)
            {
                if (!names.Contains(name)) throw new FormatException($"has a member \"{name}\", which this format does not know");
            }
        }

        public string Text(string name) => node.TextOrNull(name) ?? throw new FormatException($"has no text in \"{name}\"");

        public string? TextOrNull(string name) => node[name] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => throw new FormatException($"has no text in \"{name}\""),
        };

        /// <summary>A count or an index: an integer that is not negative.</summary>
        public long Count(string name) => node[name] is JsonValue value && value.TryGetValue<long>(out var number) && number >= 0
            ? number
            : throw new FormatException($"has no count in \"{name}\"");

        public JsonObject Object(string name) => node[name] as JsonObject ?? throw new FormatException($"has no object in \"{name}\"");

        public IEnumerable<JsonObject> Objects(string name) => node.Items(name).Select(item => item as JsonObject
            ?? throw new FormatException($"has something else than objects in \"{name}\""));

        public IEnumerable<string> Texts(string name) => node.Items(name).Select(item => item is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw new FormatException($"has something else than text in \"{name}\""));

        private JsonArray Items(string name) => node[name] as JsonArray ?? throw new FormatException($"has no list in \"{name}\"");
    }
}
