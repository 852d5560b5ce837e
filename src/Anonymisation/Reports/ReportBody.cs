using MerajutASA.Anonymisation.Measures;

namespace MerajutASA.Anonymisation.Reports;

/// <summary>What a report says, in one language: what was asked and why, risk before and after, what it cost, and what it does not protect from.</summary>
internal static class ReportBody
{
    private static readonly string[] Cautions = ["CautionAttribute", "CautionBackground", "CautionOther", "CautionColumns", "CautionMembership", "CautionSmall", "CautionRules"];

    public static IEnumerable<Block> Of(Release release, ReportTexts texts) =>
    [
        new Heading(1, texts["Title"]),
        new Paragraph(texts["Of", release.Table.Name, texts.Count(release.Table.Records), release.Columns.Count]),
        new Heading(2, texts["InShort"]),
        new Points(
        [
            texts["ShortRisk", texts.Part(release.Before.Highest), texts.Part(release.After.Highest)],
            texts["ShortLoss", texts.Part(release.Loss)],
            release.Suppressed == 0 ? texts["NoneWithheld"] : texts["ShortWithheld", texts.Count(release.Suppressed), texts.Part((double)release.Suppressed / release.Table.Records)],
        ]),
        new Heading(2, texts["Asked"]),
        new Grid(texts["Asked"], [texts["Setting"], texts["Value"], texts["Meaning"]], [.. AskedSettings.Of(release, texts)]),
        new Heading(2, texts["Risk"]),
        Risk(release.Before, release.After, texts),
        new Heading(2, texts["Utility"]),
        new Paragraph(texts["UtilityMeans"]),
        new Grid(texts["Utility"], [texts["Column"], texts["Loss"], texts["OnLevels"]],
        [
            .. release.Columns.Select(column => (IReadOnlyList<string>)[column.Name, texts.Part(column.Loss), Levels(column, texts)]),
            [texts["Overall"], texts.Part(release.Loss), ""],
        ]),
        new Heading(2, texts["Cautions"]),
        new Points([.. Cautions.Select(caution => texts[caution])]),
    ];

    private static Grid Risk(Risks before, Risks after, ReportTexts texts) => new(texts["Risk"], [texts["Measure"], texts["Before"], texts["After"]],
    [
        [texts["Highest"], texts.Part(before.Highest), texts.Part(after.Highest)],
        [texts["Journalist"], texts.Part(before.Highest), texts.Part(after.Highest)],
        [texts["Average"], texts.Part(before.Average), texts.Part(after.Average)],
        [texts["Unique"], texts.Part(before.SampleUniqueness), texts.Part(after.SampleUniqueness)],
        [texts["Smallest"], texts.Count(before.Smallest), texts.Count(after.Smallest)],
        [texts["Classes"], texts.Count(before.Classes), texts.Count(after.Classes)],
        [texts["Records"], texts.Count(before.Records), texts.Count(after.Records)],
    ]);

    private static string Levels(ColumnLoss column, ReportTexts texts) => string.Join(" · ", column.OnLevel
        .Select((records, level) => (records, level)).Where(pair => pair.records > 0).Select(pair => $"{pair.level}: {texts.Count(pair.records)}"));
}
