namespace MerajutASA.Ui.Cases;

/// <summary>One thing that happened, told in a sentence that names who did it.</summary>
public sealed record TimelineEntry(DateTimeOffset At, string Sentence);
