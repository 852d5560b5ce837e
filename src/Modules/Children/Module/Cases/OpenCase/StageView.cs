namespace MerajutASA.Modules.Children.Cases;

/// <summary>A stage's content, its version (0: nothing yet) and when it was completed by whom.</summary>
internal sealed record StageView<TForm>(TForm Form, int Version, DateTimeOffset? CompletedAt, Guid? CompletedBy)
{
    public bool IsCompleted => CompletedAt is not null;
}
