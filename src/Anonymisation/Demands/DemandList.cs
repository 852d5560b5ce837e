using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Demands;

/// <summary>All that is demanded of every released class.</summary>
internal sealed class DemandList(IReadOnlyList<IDemand> demands) : IDemand
{
    /// <summary>Where this is the only demand, sizes alone decide, and no class need be looked into.</summary>
    public int? OnlyK => demands is [KAnonymity only] ? only.K : null;

    public bool IsMet(Histogram records)
    {
        foreach (var demand in demands)
        {
            if (!demand.IsMet(records))
                return false;
        }

        return true;
    }

    public bool IsHopeless(Histogram records)
    {
        foreach (var demand in demands)
        {
            if (demand.IsHopeless(records))
                return true;
        }

        return false;
    }

    /// <param name="settings">What is asked.</param>
    /// <param name="sensitive">Given where diversity or closeness is asked.</param>
    /// <param name="hierarchies">By column; that of the sensitive column is needed for a distance by hierarchy.</param>
    /// <param name="file">The table's name, for messages.</param>
    public static DemandList Of(Settings settings, SensitiveColumn? sensitive, IReadOnlyDictionary<string, Hierarchy> hierarchies, string file)
    {
        var demands = new List<IDemand> { new KAnonymity(settings.K) };
        if (settings.Diversity is { } diversity)
        {
            demands.Add(diversity.Kind switch
            {
                DiversityKind.Distinct => new DistinctDiversity(diversity.L),
                DiversityKind.Entropy => new EntropyDiversity(diversity.L),
                _ => new RecursiveDiversity(diversity.C, diversity.L),
            });
        }

        if (settings.Closeness is { } closeness)
            demands.Add(new Closeness(closeness.T, DistanceOf(closeness.Distance, sensitive!, hierarchies, file)));
        return new DemandList(demands);
    }

    private static IDistance DistanceOf(DistanceKind kind, SensitiveColumn sensitive, IReadOnlyDictionary<string, Hierarchy> hierarchies, string file) => kind switch
    {
        DistanceKind.Equal => new EqualDistance(sensitive),
        DistanceKind.Ordered => new OrderedDistance(sensitive, file),
        _ when hierarchies.TryGetValue(sensitive.Column.Name, out var hierarchy) => new HierarchicalDistance(sensitive, hierarchy, file),
        _ => throw new AnonymisationException("The distance by hierarchy needs a hierarchy of the sensitive column.") { Column = sensitive.Column.Name },
    };
}
