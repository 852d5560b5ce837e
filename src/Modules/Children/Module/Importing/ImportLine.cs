namespace MerajutASA.Modules.Children.Importing;

/// <summary>An import of the institution, how many of its children are there, and whether the asker may still take it back.</summary>
internal sealed record ImportLine(Guid Id, DateTimeOffset At, Guid By, int Rows, int Children, string RegionCode, DateTimeOffset? UndoneAt, bool MayUndo);
