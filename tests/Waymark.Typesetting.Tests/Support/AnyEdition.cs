using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests.Support;

/// <summary>Editions of random content: long words, deep lists, a table too wide now and then, empty texts, letters of many scripts.</summary>
internal sealed class AnyEdition
{
    private static readonly string[] House =
    [
        "a", "of", "we", "lane", "release", "temperature-controlled", "Żółć", "Παλέτα", "поставка", "2027-03", "(see", "below)", "“quoted”", "10\u00A0kg", "co\u00ADop\u00ADer\u00ADa\u00ADtion",
        "https://marlstone.example/a/very/long/address/that/no/line/of/any/column/can/hold?with=a&query=too", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "—", "e\u0301", "…",
    ];

    /// <summary>What the house has no letters for; brackets, numbers and Latin words stand between.</summary>
    private static readonly string[] Supplied =
    [
        "שלום", "משלוח", "(בתוך", "דקות)", "קירור-מבוקר", "“ציטוט”", "ההוכחות,", "מנהלהמערכתהמרכזיתשלכלהמשלוחיםבצפון",
        "每次货运", "到达。", "证据，因此", "「温度」", "冷链运输过程中的每一次温度读数都会被完整记录并随货物一起送达", "∀", "Q3/2027", "API",
    ];

    private readonly Gen<string> _words;
    private readonly Func<Edition, Edition> _finish;

    private AnyEdition(IEnumerable<string> words, Func<Edition, Edition> finish) => (_words, _finish) = (Gen.Elements(words.ToArray()), finish);

    /// <summary>In the letters of the house.</summary>
    public static AnyEdition InHouse { get; } = new(House, edition => edition);

    /// <summary>The same with both edges straight.</summary>
    public static AnyEdition Justified { get; } = new(House, edition => edition with { LineEnds = LineEnds.Justified });

    /// <summary>With Hebrew, Chinese and signs, in fonts that a workspace brings; both edges straight.</summary>
    public static AnyEdition InManyScripts { get; } = new(
        [.. House.Take(8), .. Supplied], edition => edition with { LineEnds = LineEnds.Justified, Fonts = [DebianFont.Hebrew, DebianFont.Chinese, DebianFont.Symbols] });

    private Gen<string> Text => from count in Gen.Choose(1, 30) from words in _words.ArrayOf(count) select string.Join(' ', words);

    private Gen<string> Short => from count in Gen.Choose(1, 5) from words in _words.ArrayOf(count) select string.Join(' ', words);

    public Gen<Edition> Editions =>
        from headline in Short
        from sections in Gen.Choose(1, 4).SelectMany(Sections)
        from goal in Inlines(1)
        from body in Blocks(2)
        from themeNames in Short.ArrayOf(3)
        from rows in Rows
        from questions in Inlines(1).ArrayOf(3)
        from questionCount in Gen.Choose(0, 3)
        from paper in Gen.Elements(Paper.A4, Paper.Letter)
        select Number(Some.Edition() with
        {
            Paper = paper,
            Strategy = new(headline, goal, new([.. body], [])),
            Themes = [new("proof", "proof", themeNames[0], goal, Prose.Empty), new("quiet", "quiet", themeNames[1], [], new([.. body], [])), new("open", "open", themeNames[2], goal, Prose.Empty)],
            Sections = sections,
            Feedback = rows,
            Questions = [.. questions.Take(questionCount).Select(question => new Question(question, []))],
        });

    private Gen<ImmutableArray<FeedbackRow>> Rows =>
        from count in Gen.Choose(0, 5)
        from asked in Inlines(1).ArrayOf(count)
        from next in Inlines(1).ArrayOf(count)
        select asked.Zip(next, (first, second) => new FeedbackRow(first, "June 2026", Stage.Horizon, "Under evaluation", second, null)).ToImmutableArray();

    private Gen<ImmutableArray<StageSection>> Sections(int count) =>
        from counts in Gen.Choose(1, 3).ArrayOf(count)
        from items in Items.ArrayOf(counts.Sum())
        select counts.Select((size, index) => Some.Section((Stage)index, [.. items.Skip(counts.Take(index).Sum()).Take(size).Select((item, at) => item with { Id = string.Create(CultureInfo.InvariantCulture, $"item-{index}-{at}"), Stage = (Stage)index, Timing = Some.TimingOf((Stage)index) })])).ToImmutableArray();

    private Gen<Item> Items =>
        from title in Short
        from problem in Inlines(1)
        from blocks in Blocks(3)
        from note in Inlines(1)
        from story in Inlines(1)
        from extras in Gen.Choose(0, 7)
        select Some.Item("item", title, Stage.Horizon, "") with
        {
            Problem = problem,
            Body = new([.. blocks], []),
            Relevance = (extras & 1) == 0 ? [] : note,
            Story = (extras & 2) == 0 ? [] : story,
            AskedFor = (extras & 4) == 0 ? null : "You asked for this in June 2026",
        };

    private Gen<Block[]> Blocks(int depth) => from count in Gen.Choose(0, 3) from blocks in OneBlock(depth).ArrayOf(count) select blocks;

    private Gen<Block> OneBlock(int depth)
    {
        var flat = new[]
        {
            Inlines(2).Select(Block (inlines) => new Paragraph(inlines)),
            Inlines(1).Select(Block (inlines) => new Heading(1, inlines)),
            Text.Select(Block (text) => new CodeBlock("", string.Join('\n', text.Replace("\u00AD", "", StringComparison.Ordinal).Split(' ').Where(word => !word.Any(letter => letter is >= '\u0590' and <= '\u05FF'))))),
            TableBlocks,
        };
        if (depth == 0) return Gen.OneOf(flat);
        var inner = from count in Gen.Choose(1, 4) from entries in Blocks(depth - 1).ArrayOf(count) select entries;
        return Gen.OneOf(
        [
            .. flat,
            inner.Select(Block (entries) => new ListBlock(null, [.. entries.Select((blocks, index) => new ListEntry(index % 3 == 0 ? index % 2 == 0 : null, [.. blocks]))])),
            inner.Select(Block (entries) => new ListBlock(98, [.. entries.Select(blocks => new ListEntry(null, [.. blocks]))])),
            Blocks(depth - 1).Select(Block (blocks) => new QuoteBlock([.. blocks])),
            Blocks(depth - 1).Select(Block (blocks) => new CalloutBlock(CalloutKind.Important, [.. blocks])),
        ]);
    }

    private Gen<Block> TableBlocks =>
        from columns in Gen.Frequency((60, Gen.Choose(1, 2)), (1, Gen.Constant(9)))
        from rows in Gen.Choose(0, 8)
        from cells in Inlines(1).ArrayOf(columns * (rows + 1))
        from alignments in Gen.Choose(0, 2).ArrayOf(columns)
        select (Block)new TableBlock(
            [.. alignments.Select((alignment, index) => new TableColumn((ColumnAlignment)alignment, cells[index]))],
            [.. Enumerable.Range(1, rows).Select(row => new TableRow([.. Enumerable.Range(0, columns).Select(column => new TableCell(cells[(row * columns) + column]))]))]);

    private Gen<ImmutableArray<Inline>> Inlines(int depth)
    {
        var leaf = Gen.OneOf(
            Text.Select(Inline (text) => new Words(text + " ")),
            Short.Select(Inline (text) => new CodeSpan(text)),
            Short.ArrayOf(2).Select(Inline (options) => new Vary(0, [.. options])),
            Gen.Constant<Inline>(new LineBreak()));
        var one = depth == 0 ? leaf : Gen.OneOf(
            leaf,
            Inlines(depth - 1).Select(Inline (children) => new Strong(children)),
            Inlines(depth - 1).Select(Inline (children) => new Emphasis(children)),
            Inlines(depth - 1).Select(Inline (children) => new Link("https://marlstone.example/", null, children)));
        return from count in Gen.Choose(1, 4) from inlines in one.ArrayOf(count) select inlines.ToImmutableArray();
    }

    /// <summary>Gives the slots of an edition their numbers in document order.</summary>
    private Edition Number(Edition edition) => new SlotNumbers().Of(_finish(edition));
}
