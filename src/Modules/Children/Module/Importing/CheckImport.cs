namespace MerajutASA.Modules.Children.Importing;

/// <summary>A file to be looked through. The import's id is made by the asker and kept for the import itself.</summary>
internal sealed record CheckImport(Guid Id, Sheet Sheet);
