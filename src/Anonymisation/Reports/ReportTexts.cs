using System.Globalization;
using System.Resources;

namespace MerajutASA.Anonymisation.Reports;

/// <summary>The words of a report in one language.</summary>
internal sealed class ReportTexts(CultureInfo language)
{
    private static readonly ResourceManager Resources = new("MerajutASA.Anonymisation.Reports.Texts", typeof(ReportTexts).Assembly);

    public static IReadOnlyList<ReportTexts> Both { get; } = [new(CultureInfo.GetCultureInfo("id")), new(CultureInfo.GetCultureInfo("en"))];

    /// <summary>As HTML names it.</summary>
    public string Language => language.Name;

    public string this[string key, params object[] values] =>
        string.Format(language, Resources.GetString(key, language) ?? throw new InvalidOperationException($"The report has no text {key}."), values);

    public string Part(double part) => part.ToString(part is > 0 and < 0.001 ? "0.0000 %" : "0.0 %", language);

    public string Count(int count) => count.ToString("N0", language);

    public string Number(double number) => number.ToString("0.####", language);
}
