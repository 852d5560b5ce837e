namespace MerajutASA.Modules.Children.Family;

/// <summary>A guardian or kin of a child, new (version 0) or changed.</summary>
internal sealed record SaveKin(Guid ChildId, int Version, KinForm Form);
