namespace MerajutASA.Modules.Children.Importing;

/// <summary>A column with a fixed choice: its values as words, and as the portal stores them.</summary>
internal sealed record ImportChoice(ImportColumn Column, IReadOnlyList<(string Word, string Code)> Values);
