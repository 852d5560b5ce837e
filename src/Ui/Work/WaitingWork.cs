namespace MerajutASA.Ui.Work;

/// <summary>One kind of work that waits.</summary>
/// <param name="Key">Names the kind on its page, in letters of ASCII.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="Count">How many there are in all, as it is shown.</param>
/// <param name="First">The most urgent of them.</param>
/// <param name="All">Where the rest is; null when all are shown.</param>
public sealed record WaitingWork(string Key, string Title, string Count, IReadOnlyList<WaitingLine> First, string? All)
{
    /// <summary>What <see cref="WaitingLine.About"/> tells of each, where it is not whom it is about: a phone writes it before.</summary>
    public string? About { get; init; }
}
