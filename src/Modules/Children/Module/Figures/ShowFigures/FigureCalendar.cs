using MerajutASA.Infrastructure.Analytics.SmallNumbers;

namespace MerajutASA.Modules.Children.Figures.ShowFigures;

/// <summary>The periods of which at least a month is published.</summary>
/// <param name="months">In order, and one at least.</param>
/// <param name="length">Of a period.</param>
internal sealed class FigureCalendar(IReadOnlyList<PublishedMonth> months, PeriodLength length)
{
    private readonly IReadOnlyList<DateOnly> _begins = [.. months.Select(month => Periods.Begin(month.First, length)).Distinct()];

    public IReadOnlyList<DateOnly> Newest => [.. _begins.Reverse()];

    /// <summary>The one that was asked for; otherwise the last that is published whole, or the first of all.</summary>
    public DateOnly Chosen(DateOnly? asked)
    {
        if (asked is { } day && _begins.Contains(Periods.Begin(day, length)))
            return Periods.Begin(day, length);
        var whole = _begins.Where(begin => begin.AddMonths(Periods.Months(length)) <= months[^1].First.AddMonths(1)).ToList();
        return whole.Count > 0 ? whole[^1] : _begins[^1];
    }

    /// <summary>From where time is shown up to a period.</summary>
    public DateOnly First(DateOnly period)
    {
        var shown = length switch { PeriodLength.Month => 24, PeriodLength.Quarter => 12, _ => 10 };
        return _begins.Where(begin => begin <= period).TakeLast(shown).First();
    }
}
