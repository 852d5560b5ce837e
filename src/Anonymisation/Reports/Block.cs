namespace MerajutASA.Anonymisation.Reports;

/// <summary>A piece of a report, whatever it is written as.</summary>
internal abstract record Block;

/// <param name="Level">1 for the whole report, 2 for a part.</param>
/// <param name="Text">Plain.</param>
internal sealed record Heading(int Level, string Text) : Block;

internal sealed record Paragraph(string Text) : Block;

internal sealed record Points(IReadOnlyList<string> Texts) : Block;

/// <param name="Name">What the table is about, for who cannot see that.</param>
/// <param name="Headings">Of the columns.</param>
/// <param name="Rows">Each begins with what it is about.</param>
internal sealed record Grid(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
