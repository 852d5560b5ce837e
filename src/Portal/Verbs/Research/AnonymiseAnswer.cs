using System.Globalization;
using System.Text;
using System.Text.Json;
using MerajutASA.Anonymisation;
using MerajutASA.Anonymisation.Measures;

namespace MerajutASA.Portal.Verbs.Research;

/// <summary>The figures of a release, for programs and for people.</summary>
internal static class AnonymiseAnswer
{
    public static string Json(Release release, TimeSpan took) => JsonSerializer.Serialize(
        new
        {
            release.Loss,
            release.Transformation,
            release.Suppressed,
            release.After.Classes,
            release.Checked,
            release.Transformations,
            Seconds = took.TotalSeconds,
            SearchSeconds = release.Took.TotalSeconds,
            Records = release.Table.Records,
            Model = release.Settings.Model == Model.Local ? "local" : "full-domain",
            Columns = release.Columns,
            Risks = new { Before = Of(release.Before), After = Of(release.After) },
        },
        JsonSerializerOptions.Web);

    public static string Text(Release release, AnonymiseRequest request, TimeSpan took)
    {
        var text = new StringBuilder();
        Line("loss", $"{release.Loss}");
        foreach (var column in release.Columns)
            Line($"  {column.Name}", $"{column.Loss:0.0000}");
        if (release.Transformation is { } levels)
            Line("transformation", $"{{{string.Join(',', levels)}}}");
        Line("suppressed", $"{release.Suppressed} of {release.Table.Records}");
        Line("classes", $"{release.After.Classes}, the smallest of {release.After.Smallest}");
        Line("checked", $"{release.Checked} of {release.Transformations} transformations");
        Line("highest risk", $"{release.Before.Highest:0.####} before, {release.After.Highest:0.####} after");
        Line("average risk", $"{release.Before.Average:0.####} before, {release.After.Average:0.####} after");
        Line("unique records", $"{release.Before.SampleUniqueness:0.####} before, {release.After.SampleUniqueness:0.####} after");
        Line("seconds", $"{took.TotalSeconds:0.00}");
        Line("written", $"{request.Output}, {request.Report}");
        return text.ToString().TrimEnd();

        void Line(string name, FormattableString value) => text.Append(CultureInfo.InvariantCulture, $"{name,-18}").AppendLine(value.ToString(CultureInfo.InvariantCulture));
    }

    private static object Of(Risks risks) => new
    {
        risks.Records,
        risks.Classes,
        risks.Smallest,
        Prosecutor = new { risks.Highest, risks.Average, risks.SampleUniqueness },
        // Without a table of the population this is the most it can be.
        Journalist = new { risks.Highest, risks.Average },
        Marketer = new { risks.Average },
    };
}
