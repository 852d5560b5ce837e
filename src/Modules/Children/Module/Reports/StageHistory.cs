using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>The months of a period with what came to each stage, what left it and what stood there when the month was over.</summary>
internal sealed class StageHistory
{
    private const int Stages = (int)CaseStage.Aftercare + 1;

    private readonly long[,] _came;
    private readonly long[,] _left;
    private readonly long[] _before = new long[Stages];

    public StageHistory(ReportData data)
    {
        Months = data.Span.Months;
        (_came, _left) = (new long[Stages, Months.Count], new long[Stages, Months.Count]);
        var places = Months.Select((month, at) => (month, at)).ToDictionary(pair => pair.month, pair => pair.at);
        foreach (var row in data.Months.Where(row => row.Stage < Stages))
        {
            if (row.Month is not { } month)
                _before[row.Stage] += row.Came - row.Left;
            else
                (_came[row.Stage, places[month]], _left[row.Stage, places[month]]) = (row.Came, row.Left);
        }
    }

    public IReadOnlyList<DateOnly> Months { get; }

    /// <summary>Cases that came into the register, less those that were withdrawn in the month without it being known when they had come.</summary>
    public IReadOnlyList<long> Registered => [.. Left(0).Zip(Came(0), (left, came) => Math.Max(0, left - came))];

    /// <summary>From the first stage to the fifth, at the end.</summary>
    public long Open => OpenAfter(Months.Count - 1);

    public IReadOnlyList<long> Came(int stage) => Row(_came, stage);

    public IReadOnlyList<long> Left(int stage) => Row(_left, stage);

    public long Before(int stage) => _before[stage];

    /// <summary>When each month was over.</summary>
    public IReadOnlyList<long> Stock(int stage)
    {
        var stock = _before[stage];
        return [.. Enumerable.Range(0, Months.Count).Select(at => stock += _came[stage, at] - _left[stage, at])];
    }

    public long OpenAfter(int month) => Enumerable.Range((int)CaseStage.Referral, (int)CaseStage.Implementation).Sum(stage => Stock(stage)[month]);

    /// <summary>Whether anything was ever at a stage.</summary>
    public bool Holds(int stage) => _before[stage] != 0 || Came(stage).Any(cases => cases > 0) || Left(stage).Any(cases => cases > 0);

    private long[] Row(long[,] table, int stage) => [.. Enumerable.Range(0, Months.Count).Select(at => table[stage, at])];
}
