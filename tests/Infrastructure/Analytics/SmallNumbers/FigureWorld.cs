using CsCheck;
using MerajutASA.Infrastructure.Analytics.SmallNumbers;

namespace MerajutASA.Infrastructure.Tests.Analytics.SmallNumbers;

/// <summary>Institutions in a country of a few regencies, and the children of two months there.</summary>
internal sealed record FigureWorld(IReadOnlyList<FigurePlace> Places, IReadOnlyList<IReadOnlyList<FigureCount>> Months)
{
    public static FigureDataset Dataset { get; } = new("tests.children", [new("sex", ["female", "male"]), new("age", ["a", "b", "c", "d"])]);

    // Mostly few, now and then many: so that there is something to hide, and something to hide it behind.
    private static readonly Gen<int> Children = Gen.Frequency((5, Gen.Int[0, 3]), (3, Gen.Int[4, 9]), (1, Gen.Int[10, 60]));

    public static Gen<FigureWorld> Any { get; } =
        from provinces in Gen.Int[1, 4]
        from shape in Gen.Select(Gen.Int[1, 3].Array[provinces], Gen.Int[1, 3].Array[12])
        let places = Where(shape.Item1, shape.Item2)
        from counts in Children.Array[places.Count * 8 * 2]
        from silent in Gen.Int[0, 3].Array[places.Count]
        select new FigureWorld(places, [Counts(places, counts, silent, 0), Counts(places, counts, silent, places.Count * 8)]);

    private static List<FigurePlace> Where(int[] regencies, int[] institutions)
    {
        var places = new List<FigurePlace>();
        for (var province = 0; province < regencies.Length; province++)
        {
            for (var regency = 0; regency < regencies[province]; regency++)
            {
                for (var one = 0; one < institutions[(province * 3) + regency]; one++)
                    places.Add(new FigurePlace(new Guid(province, (short)regency, (short)one, 0, 0, 0, 0, 0, 0, 0, 1), $"{province + 11}.{regency + 1:00}.{(one / 2) + 1:00}.100{one}"));
            }
        }

        return places;
    }

    private static List<FigureCount> Counts(List<FigurePlace> places, int[] counts, int[] silent, int first) =>
    [
        .. from at in Enumerable.Range(0, places.Count)
           where silent[at] > 0
           from sex in Enumerable.Range(0, 2)
           from age in Enumerable.Range(0, 4)
           let children = counts[first + (at * 8) + (sex * 4) + age]
           where children > 0
           select new FigureCount(places[at].Institution, places[at].RegionCode, [Dataset.Dimensions[0].Categories[sex], Dataset.Dimensions[1].Categories[age]], children),
    ];
}
