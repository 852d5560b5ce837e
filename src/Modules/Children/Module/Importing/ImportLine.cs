namespace MerajutASA.Modules.Children.Importing;

/// <summary>An import of the institution, and whether the asker may still take it back.</summary>
internal sealed record ImportLine(Guid Id, DateTimeOffset At, Guid By, int Rows, DateTimeOffset? UndoneAt, bool MayUndo);
