namespace MerajutASA.Modules.Children.Institutions;

/// <summary>A child whose institution has moved, as children.moved returns it.</summary>
internal sealed record MovedChild(Guid Id, int Version, Guid EntryId);
