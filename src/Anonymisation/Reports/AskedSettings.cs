namespace MerajutASA.Anonymisation.Reports;

/// <summary>Each setting with its value and what it means.</summary>
internal static class AskedSettings
{
    public static IEnumerable<IReadOnlyList<string>> Of(Release release, ReportTexts texts)
    {
        var settings = release.Settings;
        yield return [texts["KName"], texts.Count(settings.K), texts["KMeans", texts.Count(settings.K)]];
        if (settings.Diversity is { } diversity)
            yield return [texts["LName"], texts.Count(diversity.L), Meaning(diversity, settings.Sensitive!, texts)];
        if (settings.Closeness is { } closeness)
            yield return [texts["TName"], texts.Number(closeness.T), $"{texts["TMeans", texts.Number(closeness.T), settings.Sensitive!]} {Meaning(closeness.Distance, texts)}"];
        yield return [texts["SuppressionName"], texts.Part(settings.Suppression), texts["SuppressionMeans", texts.Part(settings.Suppression)]];
        yield return settings.Model == Model.Local
            ? [texts["ModelName"], texts["Local"], texts["LocalMeans"]]
            : [texts["ModelName"], texts["FullDomain"], texts["FullDomainMeans", texts.Count(release.Checked), texts.Count(release.Transformations)]];
        if (settings.Keep.Count > 0)
            yield return [texts["KeepName"], string.Join(", ", settings.Keep), texts["KeepMeans"]];
        if (settings.Drop.Count > 0)
            yield return [texts["DropName"], string.Join(", ", settings.Drop), texts["DropMeans"]];
    }

    private static string Meaning(Diversity diversity, string column, ReportTexts texts) => diversity.Kind switch
    {
        DiversityKind.Distinct => texts["DistinctMeans", texts.Count(diversity.L), column],
        DiversityKind.Entropy => texts["EntropyMeans", texts.Count(diversity.L), column],
        _ => texts["RecursiveMeans", texts.Count(diversity.L), column, texts.Number(diversity.C), texts.Count(diversity.L - 1)],
    };

    private static string Meaning(DistanceKind distance, ReportTexts texts) => distance switch
    {
        DistanceKind.Equal => texts["EqualDistance"],
        DistanceKind.Ordered => texts["OrderedDistance"],
        _ => texts["HierarchicalDistance"],
    };
}
