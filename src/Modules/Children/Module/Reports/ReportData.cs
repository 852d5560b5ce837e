namespace MerajutASA.Modules.Children.Reports;

/// <summary>What was asked of the facts for a report, as far as that report asks for it.</summary>
/// <param name="Span">The days that it is about.</param>
/// <param name="At">When it was asked.</param>
internal sealed record ReportData(ReportSpan Span, DateTimeOffset At)
{
    public IReadOnlyList<StageMonth> Months { get; init; } = [];

    public IReadOnlyList<StageTime> Times { get; init; } = [];

    public IReadOnlyList<StageFlow> Flows { get; init; } = [];

    /// <summary>By the name of their line; one line without a name unless they are told apart.</summary>
    public IReadOnlyList<(string Line, SurvivalCount Count)> Survival { get; init; } = [];

    public IReadOnlyList<PlaceFigures> Places { get; init; } = [];

    /// <summary>By month or week and role.</summary>
    public IReadOnlyList<OpeningFigure> Openings { get; init; } = [];

    /// <summary>By use case and role.</summary>
    public IReadOnlyList<OpeningFigure> OpeningUses { get; init; } = [];

    /// <summary>Months in which reviews were held.</summary>
    public IReadOnlyList<ReviewMonth> Reviews { get; init; } = [];

    /// <summary>Reviews that are overdue now.</summary>
    public long Overdue { get; init; }

    public IReadOnlyList<ExitCount> Exits { get; init; } = [];

    /// <summary>For the head of one institution, in place of the places of an officer.</summary>
    public PeerFigures? Peers { get; init; }
}
