namespace MerajutASA.Modules.Children.Family;

/// <summary>Somebody who was written down as kin is taken off again, for the reason given.</summary>
internal sealed record RemoveKin(Guid ChildId, Guid KinId, int Version, string? Reason);
