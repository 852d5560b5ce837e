namespace MerajutASA.Ui.Papers;

/// <summary>What stands on every sheet of a paper that left the portal.</summary>
/// <param name="Class">Its class, as the band over the page says it.</param>
/// <param name="Watermark">Who took it out, when and why.</param>
/// <param name="Sheet">Says the number of a sheet and of how many.</param>
public sealed record PaperStamp(string Class, string Watermark, Func<int, int, string> Sheet);
