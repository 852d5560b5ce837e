namespace MerajutASA.Anonymisation.Reports;

/// <summary>A release explained to who has to answer for it: in Indonesian, then in English; complete in one file, to be printed and kept.</summary>
public static class Report
{
    public static string Html(Release release) => HtmlPage.Of([.. ReportTexts.Both.Select(texts => (texts, ReportBody.Of(release, texts)))]);

    public static string Markdown(Release release) => MarkdownPage.Of(ReportTexts.Both.SelectMany(texts => ReportBody.Of(release, texts)));
}
