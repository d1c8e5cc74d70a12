using System.Text;
using System.Text.Json.Nodes;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests.Archive;

/// <summary>Sections 6.2.2 to 6.2.10: content, colour, images and transparency.</summary>
internal static class GraphicsRules
{
    /// <summary>Table A.1 of ISO 32000-1.</summary>
    private static readonly HashSet<string> operators =
    [
        .. "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".Split(' '),
    ];

    private static readonly HashSet<string> blends =
    [
        "/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge", "/ColorBurn", "/HardLight", "/SoftLight", "/Difference",
        "/Exclusion", "/Hue", "/Saturation", "/Color", "/Luminosity",
    ];

    public static IEnumerable<string> Check(ArchiveFile file) => Content(file).Concat(Intent(file)).Concat(States(file)).Concat(Objects(file)).Concat(Groups(file));

    private static IEnumerable<string> Content(ArchiveFile file)
    {
        foreach (var page in file.Objects.Pages)
        {
            var content = ContentStream.Read([.. file.Objects.Array(page["/Contents"]).SelectMany(part => file.Objects.Data(part).Append((byte)'\n'))]);
            foreach (var unknown in content.Operators.Where(name => !operators.Contains(name)))
                yield return $"6.2.2: the operator {unknown} is none of PDF 1.7";
            if (content.Nesting > 28)
                yield return "6.1.13: q nests deeper than 28";
            if (content.Operators.Overlaps(["rg", "RG"]) && file.IntendedSpace != "RGB ")
                yield return "6.2.4.3: colours of a device in RGB, and no profile of that space is intended";
            if (content.Operators.Overlaps(["k", "K"]) && file.IntendedSpace != "CMYK")
                yield return "6.2.4.3: colours of a device in CMYK, and no profile of that space is intended";
            if (content.Operators.Overlaps(["g", "G"]) && file.IntendedSpace is null)
                yield return "6.2.4.3: greys of a device, and no profile is intended";
        }
    }

    private static IEnumerable<string> Intent(ArchiveFile file)
    {
        var profiles = file.Objects.Array(file.Objects.Catalog["/OutputIntents"]).Select(intent => file.Objects.Dictionary(intent)["/DestOutputProfile"]?.ToJsonString()).OfType<string>().Distinct().Count();
        if (profiles > 1)
            yield return "6.2.3: output intents have different profiles";
        foreach (var intent in file.Intents)
        {
            if (intent["/DestOutputProfile"] is not { } reference)
            {
                yield return "6.2.3: the output intent has no profile";
                continue;
            }

            var icc = file.Objects.Data(reference);
            if (icc.Length < 128 || Encoding.ASCII.GetString(icc, 36, 4) != "acsp" || Encoding.ASCII.GetString(icc, 12, 4) is not ("mntr" or "prtr") || icc[8] > 4)
                yield return "6.2.3: the output intent's profile is none of a monitor or a printer, of ICC version 4 at most";
            else if ((int?)file.Objects.Dictionary(reference)["/N"] != (file.IntendedSpace switch { "RGB " => 3, "CMYK" => 4, "GRAY" => 1, _ => null }))
                yield return "6.2.3: the output intent's profile has not as many components as it says";
        }
    }

    private static IEnumerable<string> States(ArchiveFile file)
    {
        foreach (var state in file.Dictionaries.Where(dictionary => dictionary.ContainsKey("/BM") || dictionary.ContainsKey("/ca") || (string?)dictionary["/Type"] == "/ExtGState"))
        {
            if (state.ContainsKey("/TR") || state["/TR2"] is { } transfer && (string?)transfer != "/Default" || state.ContainsKey("/HTP"))
                yield return "6.2.5: a graphics state has a transfer function or a halftone's phase";
            foreach (var blend in file.Objects.Array(state["/BM"]).Select(name => (string?)name).Where(name => name is not null && !blends.Contains(name)))
                yield return $"6.2.10: {blend} is no blend mode of PDF 1.7";
        }
    }

    private static IEnumerable<string> Objects(ArchiveFile file)
    {
        foreach (var picture in file.Dictionaries.Where(dictionary => (string?)dictionary["/Subtype"] == "/Image"))
        {
            if ((bool?)picture["/Interpolate"] == true)
                yield return "6.2.8: an image asks to be smoothed";
            if (picture.ContainsKey("/Alternates") || picture.ContainsKey("/OPI"))
                yield return "6.2.8: an image has others in its place";
            if (IsOf(file, picture["/ColorSpace"], "/DeviceCMYK") && file.IntendedSpace != "CMYK")
                yield return "6.2.4.3: colours of a device in CMYK, and no profile of that space is intended";
            if (IsOf(file, picture["/ColorSpace"], "/DeviceRGB") && file.IntendedSpace != "RGB ")
                yield return "6.2.4.3: colours of a device in RGB, and no profile of that space is intended";
        }

        foreach (var form in file.Dictionaries.Where(dictionary => (string?)dictionary["/Subtype"] is "/Form" or "/PS"))
            if ((string?)form["/Subtype"] == "/PS" || form.ContainsKey("/PS") || form.ContainsKey("/OPI") || form.ContainsKey("/Ref") || (string?)form["/Subtype2"] == "/PS")
                yield return "6.2.9: a form holds PostScript, or what lies in another file";
    }

    /// <summary>Whether a space is a device's, or has one beneath it, as a palette does.</summary>
    private static bool IsOf(ArchiveFile file, JsonNode? space, string device) => file.Objects.Resolve(space) switch
    {
        JsonArray array => array.Take(2).Any(part => IsOf(file, part, device)),
        JsonValue value => value.TryGetValue<string>(out var name) && name == device,
        _ => false,
    };

    /// <summary>Without an output intent nobody could say in which space the colours of transparent things are mixed.</summary>
    private static IEnumerable<string> Groups(ArchiveFile file)
    {
        foreach (var page in file.Objects.Pages)
        {
            var states = file.Objects.Dictionary(file.Objects.Dictionary(file.Inherited(page, "/Resources"))["/ExtGState"]).Select(entry => file.Objects.Dictionary(entry.Value)).ToList();
            var transparent = states.Exists(state => state["/ca"] is { } alpha && alpha.ToJsonString() != "1" || (string?)state["/BM"] is { } blend && blend is not ("/Normal" or "/Compatible"));
            var space = (string?)file.Objects.Resolve(file.Objects.Dictionary(page["/Group"])["/CS"]);
            if (transparent && !file.Intents.Any() && file.Objects.Dictionary(page["/Group"])["/CS"] is null)
                yield return "6.2.10: a page is transparent, and neither it nor the file says in which space";
            if (space == "/DeviceCMYK" && file.IntendedSpace != "CMYK" || space == "/DeviceRGB" && file.IntendedSpace != "RGB ")
                yield return "6.2.10: a page mixes colours in a device's space that is not intended";
        }
    }
}
