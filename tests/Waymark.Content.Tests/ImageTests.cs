using System.Text;

namespace Waymark.Content.Tests;

public sealed class ImageTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">";

    [Fact]
    public void A_used_image_is_read_once_with_its_size()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/deep/map.png", Images.Png(640, 480)).Write("content/assets/unused.png", "no image");
        var asset = Assert.Single(workspace.Body("![A](../assets/deep/map.png) and ![B](../assets/deep/map.png \"Title\")\n").Sound().Assets).Value;
        Assert.Equal(("content/assets/deep/map.png", "image/png", 640, 480), (asset.Path, asset.MediaType, asset.Width, asset.Height));
    }

    [Fact]
    public void A_jpeg_says_its_size_in_its_frame()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, 1, 0x40, 2, 0x80, 1, 0, 0, 0]);
        var asset = Assert.Single(workspace.Body("![A](../assets/photo.jpg)\n").Sound().Assets).Value;
        Assert.Equal(("image/jpeg", 640, 320), (asset.MediaType, asset.Width, asset.Height));
    }

    [Fact]
    public void The_logo_is_an_image_too()
    {
        using var workspace = new TestWorkspace();
        workspace.Replace("content/waymark.yml", "locale: en", "locale: en\nlogo: content/assets/logo.svg");
        Assert.Equal("content/waymark.yml:8:7: error WM1504: the image 'content/assets/logo.svg' does not exist\n  hint: put the image there, or correct the path", workspace.Problems());
        workspace.Write("content/assets/logo.svg", Svg + "<path d=\"M0 0h4v3z\" fill=\"#123456\"/></svg>");
        Assert.Equal((40, 30), (workspace.Sound().Assets["content/assets/logo.svg"].Width, workspace.Sound().Assets["content/assets/logo.svg"].Height));
    }

    [Theory]
    [InlineData("a.png", "GIF89a", "error WM1505: this is neither a PNG nor a JPEG that can be read")]
    [InlineData("a.png", "", "error WM1505: this is neither a PNG nor a JPEG that can be read")]
    [InlineData("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "error WM1505")]
    [InlineData("a.gif", "GIF89a", "error WM1505: '.gif' is no kind of image that a handout can hold")]
    [InlineData("a.html", "<script>", "error WM1505: '.html' is no kind of image")]
    [InlineData("a.svg", "\u0089PNG", "error WM1507")]
    public void An_image_is_what_its_bytes_say(string name, string text, string expected)
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/" + name, Encoding.Latin1.GetBytes(text));
        Assert.Contains(expected, workspace.Body($"![A](../assets/{name})\n").Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_by_another_name_is_refused()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/a.jpg", Images.Png(4, 3));
        Assert.Equal("content/assets/a.jpg:1:1: error WM1505: the file's name says .jpg, and its bytes say image/png\n  hint: rename the file to end in .png", workspace.Body("![A](../assets/a.jpg)\n").Problems());
    }

    [Theory]
    [InlineData(8000u, 5001u, "error WM1506: the image has 8000 x 5001 pixels, and at most 40 million are read")]
    [InlineData(0u, 5u, "error WM1505")]
    [InlineData(4_000_000_000u, 4_000_000_000u, "error WM1505")]
    public void A_bomb_is_refused_by_its_header(uint width, uint height, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains(expected, workspace.Write("content/assets/a.png", Images.Png(width, height)).Body("![A](../assets/a.png)\n").Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_ten_mebibytes_are_refused()
    {
        using var workspace = new TestWorkspace();
        var bytes = new byte[(10 * 1024 * 1024) + 1];
        Images.Png(4, 3).CopyTo(bytes, 0);
        Assert.Contains("error WM1004: the file has 10485761 bytes", workspace.Write("content/assets/a.png", bytes).Body("![A](../assets/a.png)\n").Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![A](../assets/a.PNG)", "error WM1504")]
    [InlineData("![A](/content/assets/a.png)", "error WM1503")]
    [InlineData("![A](../assets/../../a.png)", "error WM1503")]
    [InlineData("![A](../roadmap/probe.md)", "error WM1503")]
    [InlineData("![A](https://example.com/a.png)", "error WM1503")]
    [InlineData("![A](../assets/a%2epng)", "error WM1503")]
    [InlineData("![:only[A]{merger}](../assets/a.png)", "error WM1605: a guard has no effect in the words of an image")]
    [InlineData("![A [b](https://x.example)](../assets/a.png)", "error WM1509: the words of an image are plain text")]
    [InlineData("![A &#x202E;](../assets/a.png)", "error WM1006")]
    public void An_image_lies_below_assets_and_has_plain_words(string body, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains(expected, workspace.Write("content/assets/a.png", Images.Png(4, 3)).Body(body + "\n").Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<g id=\"a\"><use href=\"#a\" x=\"1\"/></g>")]
    [InlineData("<linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient><rect width=\"4\" height=\"3\" fill=\"url(#g)\"/>")]
    [InlineData("<title>Words</title><text x=\"1\" y=\"2\" font-family=\"serif\">Hello <tspan>there</tspan></text>")]
    [InlineData("<clipPath id=\"c\"><circle r=\"4\"/></clipPath><path clip-path=\"url(#c)\" d=\"M0 0\" transform=\"rotate(4)\"/>")]
    public void Drawings_are_read(string inside)
    {
        using var workspace = new TestWorkspace();
        Assert.Equal("", workspace.Write("content/assets/a.svg", Svg + inside + "</svg>").Body("![A](../assets/a.svg)\n").Problems());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<a href=\"https://evil.example\"><text>x</text></a>", "<a>")]
    [InlineData("<foreignObject><p/></foreignObject>", "<foreignObject>")]
    [InlineData("<image href=\"https://evil.example/x.png\"/>", "<image>")]
    [InlineData("<image href=\"data:image/png;base64,AAAA\"/>", "<image>")]
    [InlineData("<use href=\"https://evil.example/x.svg#a\"/>", "a reference outside the file")]
    [InlineData("<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"data:image/svg+xml,x\"/>", "a reference outside the file")]
    [InlineData("<style>@import url(//evil.example)</style>", "<style>")]
    [InlineData("<rect style=\"fill:url(//evil.example)\"/>", "the attribute style")]
    [InlineData("<rect onload=\"alert(1)\"/>", "the attribute onload")]
    [InlineData("<rect fill=\"url(https://evil.example#a)\"/>", "fill=")]
    [InlineData("<rect fill=\"\\75rl(//evil.example)\"/>", "fill=")]
    [InlineData("<rect mask=\"URL('//evil.example#a')\"/>", "mask=")]
    [InlineData("<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>", "<animate>")]
    [InlineData("<set attributeName=\"onload\" to=\"alert(1)\"/>", "<set>")]
    [InlineData("<metadata>author</metadata>", "<metadata>")]
    [InlineData("<!-- secret -->", "a comment")]
    [InlineData("<?xml-stylesheet href=\"//evil.example\"?>", "the instruction")]
    [InlineData("<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>", "<p>")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">x</x:script>", "<x:script>")]
    [InlineData("<g xmlns:sodipodi=\"http://sodipodi.example\" sodipodi:docname=\"/home/jane/secret.svg\"/>", "error WM1507")]
    [InlineData("<filter id=\"f\"><feImage href=\"//evil.example\"/></filter>", "<filter>")]
    [InlineData("&nbsp;", "this is no plain XML")]
    [InlineData("<g>", "this is no plain XML")]
    public void Whatever_is_not_a_drawing_is_refused(string inside, string expected)
    {
        using var workspace = new TestWorkspace();
        var problems = workspace.Write("content/assets/a.svg", Svg + inside + "</svg>").Body("![A](../assets/a.svg)\n").Problems();
        Assert.Contains("content/assets/a.svg:1:", problems, StringComparison.Ordinal);
        Assert.Contains("error WM1507", problems, StringComparison.Ordinal);
        Assert.Contains(expected, problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">&a;</svg>")]
    [InlineData("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>")]
    [InlineData("<svg viewBox=\"0 0 4 3\"/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"4\"/>")]
    [InlineData("<g xmlns=\"http://www.w3.org/2000/svg\"/>")]
    public void A_drawing_has_a_plain_root_with_a_size(string svg)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("error WM1507", workspace.Write("content/assets/a.svg", svg).Body("![A](../assets/a.svg)\n").Problems(), StringComparison.Ordinal);
    }
}
