namespace MerajutASA.Ui.Work;

/// <summary>One thing that waits.</summary>
/// <param name="Title">Whom or what it is about.</param>
/// <param name="Href">Where it is done, one click away.</param>
/// <param name="About">What tells it from others of the same name.</param>
/// <param name="Why">Why it waits, or since when.</param>
public sealed record WaitingLine(string Title, string Href, string About, string Why);
