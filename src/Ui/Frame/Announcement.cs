namespace MerajutASA.Ui.Frame;

/// <summary>A sentence on what has just been done, and the way to take it back if there is one.</summary>
public sealed record Announcement(string Sentence, Func<Task>? TakeBack);
