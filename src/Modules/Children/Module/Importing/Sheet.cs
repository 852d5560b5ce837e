namespace MerajutASA.Modules.Children.Importing;

/// <summary>A file as cells of text by column; its hash tells one file from another.</summary>
internal sealed record Sheet(byte[] Hash, IReadOnlyList<SheetRow> Rows);
