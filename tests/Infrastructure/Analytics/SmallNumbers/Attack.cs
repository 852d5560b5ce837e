using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Infrastructure.Tests.Analytics.SmallNumbers;

/// <summary>
/// Somebody who has every published cell of both months, every view of them and of the quarter, who may beside know the records of one
/// institution or one region, and who works out between which bounds each figure lies that is not told.
/// </summary>
internal sealed class Attack
{
    private const int Fewest = 5;

    private readonly FigureWorld _world;
    private readonly IReadOnlyList<IReadOnlyList<PublishedCell>> _published;
    private readonly List<string> _regencies;
    private readonly List<(int Month, string Dimension, string Category, string Regency)> _unknowns = [];

    public Attack(FigureWorld world, IReadOnlyList<IReadOnlyList<PublishedCell>> published)
    {
        (_world, _published) = (world, published);
        _regencies = [.. world.Places.Select(place => place.RegionCode[..5]).Distinct().Order(StringComparer.Ordinal)];
        for (var month = 0; month < published.Count; month++)
        {
            _unknowns.AddRange(from dimension in FigureWorld.Dataset.Dimensions
                               from category in dimension.Categories
                               from regency in _regencies
                               select (month, dimension.Name, category, regency));
        }
    }

    /// <summary>Every breach: who learns what.</summary>
    public IEnumerable<string> Breaches() => Keys().SelectMany(Breaches);

    /// <summary>
    /// What a head's view of the peers shows that is wrong, or narrower than what its institution could work out from the cells anyway: where this
    /// is empty and <see cref="Breaches()"/> too, the view tells no other institution's figure.
    /// </summary>
    /// <param name="view">A region's parts by a dimension over both months.</param>
    public IEnumerable<string> PeerBreaches(Func<string, FigureDimension, IReadOnlyList<PublishedPart>> view)
    {
        foreach (var place in _world.Places)
        {
            var key = $"{place.Institution:N}";
            var simplex = new Simplex(_unknowns.Count, Equations(key));
            foreach (var (region, dimension) in new[] { 5, 2, 0 }.SelectMany(length => FigureWorld.Dataset.Dimensions.Select(each => (place.RegionCode[..length], each))))
            {
                var months = Enumerable.Range(0, _published.Count).Where(month => _published[month].Any(cell => cell.Region == region && cell.Dimension.Length == 0)).ToList();
                foreach (var part in view(region, dimension))
                {
                    var (known, all) = (months.Sum(month => Known(key, month, region, dimension.Name, part.Category)), months.Sum(month => Sum(month, region, dimension.Name, part.Category, _ => true)));
                    if (all < part.Least || all > part.Most)
                        yield return $"{region}/{part.Category} is {all} and said to be {part.Least} to {part.Most}";
                    if (part.IsWhole && months.Count == 0)
                        continue;
                    var (least, greatest) = simplex.Bounds(months.SelectMany(month => Find(month, region, dimension.Name, part.Category)));
                    if (part.Least > known + least + 1e-5 || part.Most < known + greatest - 1e-5)
                        yield return $"{key} is told that {region}/{part.Category} has {part.Least} to {part.Most} and knew only {known + least:0.###} to {known + greatest:0.###}";
                }
            }
        }
    }

    private IEnumerable<string> Keys() => _world.Places
        .SelectMany(place => new[] { 2, 5, 8, 13 }.Select(length => place.RegionCode[..length]).Append($"{place.Institution:N}"))
        .Distinct().Prepend("");

    private IEnumerable<string> Breaches(string key)
    {
        var simplex = new Simplex(_unknowns.Count, Equations(key));
        foreach (var (month, region, dimension, category) in Lattice())
        {
            if (IsAll(key, region))
                continue;
            var left = Left(key, month, region, dimension, category);
            if (left >= Fewest)
                continue;
            var (least, greatest) = simplex.Bounds(Find(month, region, dimension, category));
            if (least > 1e-5 || greatest < Fewest - 1 - 1e-5)
                yield return $"{(key.Length == 0 ? "anybody" : key)} knows that {region}/{dimension}/{category} in month {month} has {least:0.###} to {greatest:0.###} (it has {left})";
        }
    }

    private IReadOnlyList<(double[] Coefficients, double Right)> Equations(string key)
    {
        var equations = new List<(double[], double)>();
        for (var month = 0; month < _published.Count; month++)
        {
            foreach (var cell in _published[month])
                equations.Add((Row(Find(month, cell.Region, cell.Dimension, cell.Category)), cell.Children - Known(key, month, cell.Region, cell.Dimension, cell.Category)));
            // Every child has a sex and an age.
            foreach (var regency in _regencies)
            {
                var row = Row(Find(month, regency, FigureWorld.Dataset.Dimensions[0].Name, null));
                foreach (var at in Find(month, regency, FigureWorld.Dataset.Dimensions[1].Name, null))
                    row[at] = -1;
                equations.Add((row, 0));
            }
        }

        equations.AddRange(Views().Select(view => (Row(view.Months.SelectMany(month => Find(month, view.Region, view.Dimension, view.Category))),
            (double)(view.Children - view.Months.Sum(month => Known(key, month, view.Region, view.Dimension, view.Category))))));
        return equations;
    }

    /// <summary>What the views of the quarter say: sums over those months that are told.</summary>
    private IEnumerable<(IReadOnlyList<int> Months, string Region, string Dimension, string Category, int Children)> Views()
    {
        var first = new DateOnly(2026, 1, 1);
        var sums = new PeriodSums(_published.Select((cells, month) => (cells, month)).ToDictionary(pair => first.AddMonths(pair.month), pair => new MonthCells(pair.cells)));
        string[] regions = [.. Regions()];
        foreach (var dimension in FigureWorld.Dataset.Dimensions.Select(each => each.Name).Prepend(null))
        {
            IReadOnlyList<string?> categories = dimension is null ? new string?[] { null } : [.. FigureWorld.Dataset.CategoriesOf(dimension)];
            foreach (var figure in sums.Of(new FigureQuestion("tests.children", first, first, PeriodLength.Quarter, regions, dimension), categories))
            {
                if (figure.Children is { } children && figure.Withheld == 0)
                    yield return ([.. Enumerable.Range(0, _published.Count)], figure.Region, dimension ?? "", figure.Category ?? "", children);
            }
        }
    }

    private IEnumerable<string> Regions() => _regencies.Concat(_regencies.Select(regency => regency[..2]).Distinct()).Append("");

    private IEnumerable<(int Month, string Region, string Dimension, string Category)> Lattice() =>
        from month in Enumerable.Range(0, _published.Count)
        from region in Regions()
        from cell in FigureWorld.Dataset.Dimensions.SelectMany(dimension => dimension.Categories.Select(category => (dimension.Name, category))).Append(("", ""))
        select (month, region, cell.Item1, cell.Item2);

    /// <summary>The unknowns that a cell sums; all children are those of every sex.</summary>
    private IEnumerable<int> Find(int month, string region, string dimension, string? category) => Enumerable.Range(0, _unknowns.Count).Where(at =>
        _unknowns[at].Month == month && _unknowns[at].Dimension == (dimension.Length == 0 ? "sex" : dimension)
        && (string.IsNullOrEmpty(category) || _unknowns[at].Category == category) && RegionCode.Holds(region, _unknowns[at].Regency));

    private double[] Row(IEnumerable<int> summed)
    {
        var row = new double[_unknowns.Count];
        foreach (var at in summed)
            row[at] = 1;
        return row;
    }

    private bool IsAll(string key, string region) => key.Length > 0 && _world.Places.Where(place => RegionCode.Holds(region, place.RegionCode)).All(place => Knows(key, place.Institution, place.RegionCode));

    private int Left(string key, int month, string region, string dimension, string category) => Sum(month, region, dimension, category, count => !Knows(key, count.Institution, count.RegionCode));

    private int Known(string key, int month, string region, string dimension, string category) => Sum(month, region, dimension, category, count => Knows(key, count.Institution, count.RegionCode));

    private int Sum(int month, string region, string dimension, string category, Func<FigureCount, bool> among) => _world.Months[month]
        .Where(count => RegionCode.Holds(region, count.RegionCode) && among(count) && (category.Length == 0 || count.Categories[IndexOf(dimension)] == category))
        .Sum(count => count.Children);

    private static int IndexOf(string dimension) => FigureWorld.Dataset.Dimensions.ToList().FindIndex(each => each.Name == dimension);

    private static bool Knows(string key, Guid institution, string region) =>
        key.Length > 0 && (key == $"{institution:N}" || (key.Length < 32 && RegionCode.Holds(key, region)));
}
