using System.Globalization;
using System.Net;
using System.Text;

namespace MerajutASA.Anonymisation.Reports;

/// <summary>One file without anything from elsewhere: it opens, prints and is read aloud anywhere, and runs nothing.</summary>
internal static class HtmlPage
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; color: #1c1b1f; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        nav a { margin-right: 1rem; } a { color: #00558c; }
        section + section { border-top: 2px solid #79747e; margin-top: 3rem; padding-top: 1rem; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #cac4d0; overflow-wrap: anywhere; min-width: 5rem; } thead th { border-bottom-color: #79747e; }
        tbody th { font-weight: 600; }
        @media print { body { font-size: 11pt; max-width: none; padding: 0; } nav { display: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } section + section { break-before: page; border: 0; margin: 0; } }
        """;

    public static string Of(IReadOnlyList<(ReportTexts Texts, IEnumerable<Block> Blocks)> parts)
    {
        var page = new StringBuilder();
        var main = parts[0].Texts;
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(main.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Plain(main["Title"])).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<nav>");
        foreach (var (texts, _) in parts)
            page.Append("<a lang=\"").Append(texts.Language).Append("\" href=\"#").Append(texts.Language).Append("\">").Append(Plain(texts["Language"])).Append("</a>");
        page.Append("</nav>\n<main>\n");
        foreach (var (texts, blocks) in parts)
        {
            page.Append("<section id=\"").Append(texts.Language).Append("\" lang=\"").Append(texts.Language).Append("\">\n");
            foreach (var block in blocks)
                Write(block, page);
            page.Append("</section>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(Block block, StringBuilder page)
    {
        switch (block)
        {
            case Heading heading:
                page.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Plain(heading.Text)}</h{heading.Level}>\n");
                break;
            case Paragraph paragraph:
                page.Append(CultureInfo.InvariantCulture, $"<p>{Plain(paragraph.Text)}</p>\n");
                break;
            case Points points:
                page.Append("<ul>\n");
                foreach (var text in points.Texts)
                    page.Append(CultureInfo.InvariantCulture, $"<li>{Plain(text)}</li>\n");
                page.Append("</ul>\n");
                break;
            case Grid grid:
                Write(grid, page);
                break;
        }
    }

    private static void Write(Grid grid, StringBuilder page)
    {
        // A table that is wider than the page is moved by keyboard, too.
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Plain(grid.Name)}\">\n<table>\n<thead><tr>");
        foreach (var heading in grid.Headings)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Plain(heading)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in grid.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Plain(row[0])}</th>");
            foreach (var cell in row.Skip(1))
                page.Append(CultureInfo.InvariantCulture, $"<td>{Plain(cell)}</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
